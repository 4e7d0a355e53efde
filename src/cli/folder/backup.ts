import type { BackupReport, Command, OptionRow } from '../command.ts';
import { fields, printable } from '../table.ts';
import { sizeText } from './size.ts';

const namedMax = 20;

/** The commands on a data folder take another than the configured one. */
export const dataDirOption = {
  'data-dir': { value: 'folder', help: 'the data folder, instead of SALLYPORT_DATA_DIR' },
} as const satisfies Record<string, OptionRow>;

/** What a backup holds, for people. */
export const backupFields = (report: BackupReport): readonly (readonly [name: string, value: string])[] => [
  ['As of', `${report.at}, commit ${report.sequence}`],
  ['Runs', `${report.runs}, ${report.unfinished} of them unfinished`],
  ['Size', sizeText(report.bytes)],
  ['Written by', `Sallyport ${report.program}, schema ${report.schema}`],
];

export const backup: Command = {
  name: 'backup',
  summary: 'copy the data folder, checked and whole, while the server runs or stands still',
  arguments: ['folder'],
  options: dataDirOption,
  details: `<folder> must not be there yet; its parent must. It appears when the backup is whole, and not before. The master key is not
in it: keep that elsewhere. \`sallyport restore <folder>\` makes a data folder of it.`,
  run: async (given, { offline }) => {
    const report = await offline.backup(given.argument('folder'), given.text('data-dir'));
    const { masterKey, masterKeyFile, damaged } = report;
    const warnings = damaged.slice(0, namedMax).map(({ what }) => `\nDamaged before it was copied: ${printable(what)}`);
    return {
      failed: damaged.length > 0,
      text: `${fields([['Backup', report.backup], ['Of', report.folder], ...backupFields(report)])}
The master key ${masterKey ?? ''} is not in it: keep ${masterKeyFile} too, in another place.${warnings.join('')}`,
      data: report,
    };
  },
};
