import type { Command, RestoreReport } from '../command.ts';
import { fields } from '../table.ts';
import { backupFields, dataDirOption } from './backup.ts';

const keyLines = {
  there: ({ masterKeyFile }) => `The master key ${masterKeyFile} fits. Start the server, and the runs go on.`,
  missing: ({ masterKeyFile, masterKey }) =>
    `Put the master key ${masterKey} back to ${masterKeyFile} before you start the server.`,
  another: ({ masterKeyFile, masterKey }) =>
    `${masterKeyFile} is another master key: put ${masterKey} in its place, or name its file in SALLYPORT_MASTER_KEY_FILE.`,
} as const satisfies Record<RestoreReport['keyIs'], (report: RestoreReport) => string>;

export const restore: Command = {
  name: 'restore',
  summary: 'make a data folder out of a backup',
  arguments: ['backup'],
  options: {
    ...dataDirOption,
    held: { help: 'hold every workspace: the server then calls nothing until the holds are released' },
  },
  details: `The data folder must be empty, or none yet. What the server did after the backup is not known to the restored one: see
docs/operate.md on what goes out twice and what does not.`,
  run: async (given, { offline }) => {
    const report = await offline.restore(given.argument('backup'), given.text('data-dir'), given.has('held'));
    return {
      text: `${fields([['Data folder', report.folder], ['From', report.backup], ...backupFields(report)])}
${keyLines[report.keyIs](report)}${heldLine(report)}`,
      data: report,
    };
  },
};

const heldLine = ({ holds }: RestoreReport) =>
  holds === 0 ? '' : `\n${holds} workspaces are held: look first, then release each one, \`sallyport hold list\`.`;
