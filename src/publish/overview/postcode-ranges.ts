import type { MunicipalityCode, PostcodeArea } from '../../model/edition.ts';

/** The lowest four digits that a postcode can be. */
const FIRST_POSTCODE = 1000;

/**
 * The postcodes of each of these municipalities as one short text: for each run of numbers the step from the end of
 * the run before it, from 1000 on, and how many more numbers follow: '11+4 3' is 1011 to 1015 and 1018. A list of four
 * thousand postcodes would be half of what a search has to load.
 */
export function postcodeRanges(
  codes: readonly MunicipalityCode[],
  postcodes: readonly Pick<PostcodeArea, 'postcode' | 'municipality'>[],
): readonly string[] {
  const own = Map.groupBy(postcodes, ({ municipality }) => municipality);
  return codes.map((code) => {
    const numbers = new Set((own.get(code) ?? []).map(({ postcode }) => Number(postcode)));
    return writeRuns([...numbers].sort((a, b) => a - b));
  });
}

function writeRuns(numbers: readonly number[]): string {
  const runs: { step: number; more: number }[] = [];
  let last = FIRST_POSTCODE;
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === last + 1) run.more += 1;
    else runs.push({ step: number - last, more: 0 });
    last = number;
  }
  return runs.map(({ step, more }) => (more === 0 ? `${step}` : `${step}+${more}`)).join(' ');
}

/** The postcodes that such a text stands for. */
export function readPostcodeRanges(text: string): readonly string[] {
  let last = FIRST_POSTCODE;
  return text
    .split(' ')
    .filter((run) => run !== '')
    .flatMap((run) => {
      const [step = 0, more = 0] = run.split('+').map(Number);
      const from = last + step;
      last = from + more;
      return Array.from({ length: more + 1 }, (_, index) => String(from + index));
    });
}
