import { OperatorError } from '../../kernel/operator-error.ts';
import { type Command, CouldNotRun, type DoctorFinding, type DoctorReport } from '../command.ts';
import { printable } from '../table.ts';
import { dataDirOption } from './backup.ts';

/** Findings listed for people; programs get them all. */
const listedMax = 100;

export const doctor: Command = {
  name: 'doctor',
  summary: 'examine a data folder: read every record, and name what is damaged or does not fit',
  arguments: [],
  options: {
    ...dataDirOption,
    mend: { help: 'rebuild what follows from the facts, and touch nothing else' },
  },
  details: `The server must not be running on it; a backup that was restored can be examined too. Exit status: 0 all is in order, also
when it was mended just now; 1 something was found; 2 it could not be examined.`,
  run: async (given, { offline }) => {
    const report = await offline.doctor(given.text('data-dir'), given.has('mend')).catch((error: unknown) => {
      if (error instanceof OperatorError) throw new CouldNotRun(error.message);
      throw error;
    });
    return { text: textOf(report), data: report, failed: report.total > 0 };
  },
};

function textOf({ folder, findings, mended, total, rows, runs, withoutKey }: DoctorReport): string {
  const read = `${folder}: ${rows} rows and the logs of ${runs} runs were read.`;
  const mendable = findings.filter((finding) => finding.mendable).length;
  return [
    read,
    ...(withoutKey === undefined ? [] : [`Users, keys and projects were not checked: ${printable(withoutKey)}`]),
    ...mended.slice(0, listedMax).map((finding) => `Mended: ${lineOf(finding)}`),
    ...findings.slice(0, listedMax).flatMap((finding) => [lineOf(finding), `    ${finding.means}`]),
    ...(total > listedMax ? [`… and ${total - listedMax} more; --json lists them.`] : []),
    total === 0 ? 'All is in order.' : `${total} found${mendable > 0 ? `; ${mendable} can be mended: --mend` : ''}.`,
  ].join('\n');
}
const lineOf = ({ table, id, what }: DoctorFinding) => [table, id, what].filter(Boolean).map(printable).join('  ');
