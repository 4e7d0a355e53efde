#!/usr/bin/env node
// Starts Sallyport from a clone (src, types stripped by Node) or from a packed install (dist). This file alone must also run on
// an older Node: there it goes on with the one that the npm package `node` brought along, or says what to install.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const nodeMajorMin = 24;
const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Node calls these two experimental; they are chosen on purpose (docs/adr), so nobody who runs Sallyport need be told. */
const knownExperiments = /^(SQLite|Type Stripping) is an experimental feature/;

function silenceKnownExperiments() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    const text = warning instanceof Error ? warning.message : String(warning);
    if (!knownExperiments.test(text)) emitWarning.call(process, warning, ...rest);
  };
}

async function run() {
  silenceKnownExperiments();
  const source = path.join(home, 'src', 'main.ts');
  const entry = existsSync(source) ? source : path.join(home, 'dist', 'main.js');
  const { main } = await import(pathToFileURL(entry).href);
  const status = await main(process.argv.slice(2));
  if (typeof status === 'number') process.exitCode = status;
}

/** Signals go on to the child, and its end becomes ours. */
function goOnWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(`${node} does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? code : 128 + constants.signals[signal];
  });
}

function refuse(reason) {
  process.stderr.write(`sallyport: ${reason}\n`);
  process.exitCode = 1;
}

const bundled = path.join(home, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
if (Number.parseInt(process.versions.node, 10) >= nodeMajorMin) await run();
else if (existsSync(bundled)) goOnWith(bundled);
else
  refuse(
    `needs Node ${nodeMajorMin} or newer, found ${process.versions.node}: install it, or run \`npm ci\` in a clone, which brings one along.`,
  );
