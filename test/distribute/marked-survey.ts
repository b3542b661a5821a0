import { spawn } from 'node:child_process';
import path from 'node:path';
import { FULL, surveyText } from '../survey/make-survey.ts';
import { PROJECT } from './try-out.ts';

/** Words that stand nowhere else: if one turns up, it came from the survey. */
export const WORDS = {
  name: 'Merkwoordnaamzq81',
  email: 'merkwoordmailzq81',
  services: 'Merkwoorddienstzq81',
  remarks: 'Merkwoordopmerkingzq81',
  budget: '174650293',
  volunteers: '19283',
} as const;
export const ALL_WORDS = Object.values(WORDS);

/** A survey with marked words in every field, one line of it refused. */
export const marked = surveyText([
  {
    ...FULL,
    ...WORDS,
    municipality: 'Waterland',
    email: `${WORDS.email}@gemeente-1.example`,
    status: '',
  },
  // A line that is refused, so that findings are written about it.
  { ...FULL, ...WORDS, municipality: 'Hulst', email: `${WORDS.email} kapot`, status: '' },
]);

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a script of the project, and keeps what it says. */
export function run(script: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(PROJECT, script), ...args], {
      cwd: PROJECT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}
