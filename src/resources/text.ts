import { Problem } from './problem.ts';

const kinds = {
  name: { charsMin: 1, charsMax: 255, oneLine: true },
  description: { charsMin: 0, charsMax: 4_096, oneLine: false },
} as const;

/** Refuses a text that people would not see as they wrote it: control characters, blanks around a name, too long. */
export function checkText(field: string, text: string, kind: keyof typeof kinds): void {
  const { charsMin, charsMax, oneLine } = kinds[kind];
  const refuse = (because: string) => {
    throw new Problem({ kind: 'invalidField', field, because });
  };
  if (text.length < charsMin || text.length > charsMax)
    refuse(`must have between ${charsMin} and ${charsMax} characters, found ${text.length}`);
  const forbidden = oneLine ? /\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]|^\s|\s$/u : /(?![\t\n\r])\p{Cc}|\p{Cs}/u;
  if (forbidden.test(text))
    refuse(
      `must have no control characters${oneLine ? ' and no blanks around it' : ''}, found ${JSON.stringify(text.slice(0, 100))}`,
    );
}
