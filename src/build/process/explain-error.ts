const EXPLANATIONS: Readonly<Record<string, string>> = {
  ENOSPC: 'De schijf is vol. Maak ruimte en probeer het opnieuw.',
  EFBIG: 'Een bestand wordt te groot voor deze schijf of voor uw ruimte erop.',
  EDQUOT: 'Uw ruimte op de schijf is op. Maak ruimte en probeer het opnieuw.',
  EACCES: 'Geen toegang tot dit bestand of deze map. Kijk of u er mag lezen en schrijven.',
  EPERM: 'Geen toegang tot dit bestand of deze map. Is het misschien open in een ander programma?',
  EROFS: 'Op deze schijf kan niet geschreven worden.',
  EMFILE: 'Er staan te veel bestanden tegelijk open.',
  EADDRINUSE:
    'Deze poort is al bezet. Draait de opdracht al in een ander venster? Neem anders een andere poort, met --port.',
  ENOTDIR: 'Hier staat een bestand, waar een map moet staan.',
  EIO: 'Schrijven op de schijf lukte niet. Kijk of er ruimte is en of de schijf in orde is.',
};

/** The same reasons as a compiler tells them, by the number of the system. */
const SYSTEM_NUMBERS: Readonly<Record<string, string>> = {
  13: 'EACCES',
  27: 'EFBIG',
  28: 'ENOSPC',
  30: 'EROFS',
};

/** The same reasons as SQLite tells them: https://sqlite.org/rescode.html, of which the last eight bits say the kind. */
const SQLITE_NUMBERS: Readonly<Record<number, string>> = {
  8: 'EROFS',
  10: 'EIO',
  13: 'ENOSPC',
  14: 'EACCES',
};

/** An error of the system, or of SQLite, which has a number of its own. */
interface SystemError extends NodeJS.ErrnoException {
  readonly errcode?: number;
}

/** What went wrong, for whoever ran the command: in Dutch where the system's reason is known, without a trace of code. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { path: file, message, errcode, code: own = codeIn(message) } = error as SystemError;
  const code = errcode === undefined ? own : SQLITE_NUMBERS[errcode & 0xff];
  const explanation = code === undefined ? undefined : EXPLANATIONS[code];
  if (explanation === undefined) return withoutTrace(message);
  return file === undefined ? `${explanation} (${withoutTrace(message)})` : `${explanation} (${file})`;
}

function codeIn(message: string): string | undefined {
  const [, number = ''] = /os error (\d+)/.exec(message) ?? [];
  return SYSTEM_NUMBERS[number];
}

/** Some programs put their trace into the message itself. */
function withoutTrace(message: string): string {
  return message.replace(/\n\s*Stack backtrace:[\s\S]*$|\n\s+at [\s\S]*$/, '').trim();
}
