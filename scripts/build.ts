/**
 * `npm run build`: dist/ for the packed tarball. Node strips types in a clone but none under node_modules, so a package holds
 * JavaScript; declarations are made for the published entries alone, and whatever is no TypeScript is copied as it is.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const source = path.join(root, 'src');
const target = path.join(root, 'dist');
const { exports: published } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { types: string }>;
};

/** Emits what `files` or `include` name; the compiler's own settings stay in tsconfig.json. */
function emit(selection: { include: string[] } | { files: string[] }, options: Record<string, boolean>): void {
  const project = path.join(os.tmpdir(), `sallyport-build-${process.pid}.json`);
  const compilerOptions = {
    noEmit: false,
    rootDir: source,
    outDir: target,
    typeRoots: [path.join(root, 'node_modules', '@types')],
    ...options,
  };
  const settings = { extends: path.join(root, 'tsconfig.json'), compilerOptions, exclude: [`${source}/**/*.test.ts`] };
  writeFileSync(project, JSON.stringify({ ...settings, include: [], ...selection }));
  try {
    execFileSync(path.join(root, 'node_modules', '.bin', 'tsc'), ['-p', project], { stdio: 'inherit', cwd: root });
  } finally {
    rmSync(project);
  }
}

/** `./dist/plugins/plugin.d.ts` comes from `src/plugins/plugin.ts`. */
const sourceOf = (declaration: string) =>
  path.join(source, path.relative('dist', declaration).replace(/\.d\.ts$/, '.ts'));

rmSync(target, { recursive: true, force: true });
emit({ include: [source] }, { declaration: false });
emit(
  { files: Object.values(published).map(({ types }) => sourceOf(types)) },
  { declaration: true, emitDeclarationOnly: true },
);
cpSync(source, target, { recursive: true, filter: (file) => statSync(file).isDirectory() || !/\.tsx?$/.test(file) });
