/** Where every command line begins. The server is loaded only by what needs it, so that a client starts quickly. */
import { runCli } from './cli/cli.ts';
import { currentEnvironment, describeConfig, profileFileOf, readConfig } from './config.ts';
import { OperatorError } from './kernel/operator-error.ts';

/** Runs one command line; gives the exit status once it is known, nothing while a server runs on. */
export async function main(argv: readonly string[]): Promise<number | undefined> {
  try {
    return await run(argv);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    process.stderr.write(`sallyport: ${error.message}\n`);
    return 1;
  }
}

async function run([command, ...flags]: readonly string[]): Promise<number | undefined> {
  if (command === 'serve' && !flags.includes('--help')) {
    const { serve } = await import('./house.ts');
    return serve(readConfig({ demo: flags.includes('--demo') }));
  }
  return runCli(command === undefined ? [] : [command, ...flags], {
    env: currentEnvironment(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    profileFile: () => profileFileOf(readConfig()),
    offline: {
      describeConfig: () => describeConfig(),
      async resetKey() {
        const { resetKeyOn } = await import('./house.ts');
        return resetKeyOn(readConfig());
      },
      async backup(target, dataDir) {
        const { backupTo } = await import('./offline.ts');
        return backupTo(target, configOf(dataDir));
      },
      async restore(backup, dataDir, held) {
        const { restoreFrom } = await import('./offline.ts');
        return restoreFrom(backup, configOf(dataDir), held);
      },
      async doctor(dataDir, mend) {
        const { doctorOn } = await import('./offline.ts');
        return doctorOn(configOf(dataDir), mend);
      },
    },
  });
}

/** The settings, with another data folder where the command line names one. */
const configOf = (dataDir: string | undefined) =>
  readConfig(dataDir === undefined ? {} : { environment: { ...currentEnvironment(), SALLYPORT_DATA_DIR: dataDir } });
