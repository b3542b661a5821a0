import { type CommandLineError, WRONG_CALL } from './command-line.ts';

/** How a command ended, for the person who ran it. */
export interface Told {
  /** For the standard output. */
  readonly output: string;
  /** For the error output. */
  readonly errors: string;
  /** 1 for findings and faults, 2 for a command that was called in a wrong way. */
  readonly exitCode: 0 | 1 | 2;
}

/** A call that the command does not know: says what is wrong, and how it is called. */
export function wrongCall({ message }: CommandLineError, help: string): Told {
  return { output: '', errors: `${message}\n\n${help}`, exitCode: WRONG_CALL };
}

/** Tells it on the streams of this process, which ends with the code once nothing is left to do. */
export function tell({ output, errors, exitCode }: Told): void {
  process.stdout.write(asCalled(output));
  process.stderr.write(asCalled(errors));
  process.exitCode = exitCode;
}

/** Names a command as it is called here: not by npm where the package is installed beside somebody's own data. */
export function asCalled(text: string, called = process.env['SJO_CALLED_AS']): string {
  return called === undefined ? text : text.replace(/\bnpm run ([a-z]+)(?: --(?= ))?/g, `${called} $1`);
}
