import type { FileTally } from '../ingest/text/csv-file.ts';
import { compareText, countOf, enumerate, formatNumber } from '../model/dutch.ts';
import type { QuestionComparison } from '../survey/comparisons.ts';
import type { Silencer } from '../survey/silencers.ts';
import type { WithheldBecause } from '../survey/suppression.ts';
import type { DistributeOptions } from './options.ts';
import type { DistributionReport } from './run.ts';

type Result = NonNullable<DistributionReport['result']>;

/** Names in one sentence. */
const MOST_SILENCERS = 5;

/** Why there is no comparison: for the editor, not for the respondents. */
const REASONS: Readonly<Record<WithheldBecause, string>> = {
  'too-few': 'te weinig gemeenten met een antwoord en toestemming',
  dominated:
    'één gemeente heeft meer dan de helft van het totaal, of van het totaal zonder een andere gemeente',
  'shows-extreme': 'een kwart zou gelijk zijn aan het laagste of hoogste antwoord',
};

/** What became of the lines of the survey: read = used + not used + refused. */
export function summariseAnswers({ file, read, published, merged, refused }: FileTally): string {
  return `${file}: ${countOf(read, 'regel', 'regels')} gelezen = ${formatNumber(published)} gebruikt + ${formatNumber(merged)} niet gebruikt + ${formatNumber(refused)} geweigerd\n`;
}

/** What happened, for the person who ran it. Names municipalities, never a respondent or an answer. */
export function summarise(
  { delivery, comparisons, silencers, packages, zip, example }: Result,
  options: Pick<DistributeOptions, 'dryRun' | 'withComparison' | 'minimum'>,
): string {
  const { added, renewed, gone, unchanged, write, remove, folder } = delivery;
  const nothing = write.length === 0 && remove.length === 0;
  const lines = [
    '',
    ...(options.withComparison
      ? [
          'Vergelijking van geld en mensen:',
          ...comparisons.flatMap((one) => [
            comparisonLine(one, options.minimum),
            ...silencerLines(silencers.get(one.question.id) ?? []),
          ]),
        ]
      : ['Vergelijking van geld en mensen: staat op geen enkele factsheet (--no-comparison).']),
    '',
    ...listLine('Nieuw', added),
    ...listLine('Nieuwe versie', renewed),
    ...listLine('Weggehaald, want er is geen antwoord meer', gone),
    ...(unchanged > 0 ? [`Niet veranderd: ${countOf(unchanged, 'gemeente', 'gemeenten')}`] : []),
    '',
  ];
  if (nothing)
    lines.push(
      `Er is niets veranderd: ${countOf(packages, 'factsheet staat', 'factsheets staan')} al klaar in ${folder}`,
    );
  else if (options.dryRun)
    lines.push(`Dit was een proef: er is niets geschreven. Het resultaat zou komen in ${folder}`);
  else
    lines.push(
      `Klaar: ${countOf(packages, 'factsheet met mail', 'factsheets met mails')} in ${folder}${zip === undefined ? '' : `, alles samen in ${zip}`}`,
    );
  if (example) lines.push('Let op: dit zijn verzonnen antwoorden. Verstuur ze niet.');
  else if (!nothing && !options.dryRun)
    lines.push('Er is niets verstuurd. Bekijk een paar factsheets en verstuur de mails daarna zelf.');
  return `${lines.join('\n')}\n`;
}

function comparisonLine({ question, outcome }: QuestionComparison, minimum: number): string {
  const what =
    outcome.state === 'shown'
      ? `over ${formatNumber(outcome.quartiles.municipalities)} gemeenten`
      : `niet getoond: ${REASONS[outcome.because]}${outcome.because === 'too-few' ? ` (nodig: ${minimum + 1})` : ''}`;
  return `  ${question.label}: ${what}`;
}

/** Whose answers to look at. Only here: not on a sheet, not in a file. */
function silencerLines(silencers: readonly Silencer[]): readonly string[] {
  const [first] = silencers;
  if (first === undefined) return [];
  const shown = silencers
    .slice(0, MOST_SILENCERS)
    .map(({ municipality, line }) => `${municipality} (regel ${formatNumber(line)})`);
  const more = silencers.length - shown.length;
  return [
    `    Dat komt door ${enumerate(more > 0 ? [...shown, `${formatNumber(more)} andere`] : shown)}. Kijk of ${silencers.length === 1 ? 'dat antwoord klopt' : 'die antwoorden kloppen'}. Dit is vertrouwelijk.`,
  ];
}

function listLine(label: string, names: readonly string[]): string[] {
  return names.length === 0
    ? []
    : [`${label} (${formatNumber(names.length)}): ${names.toSorted(compareText).join(' · ')}`];
}
