import { countOf, enumerate } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';
import { DATA_FILES, LIMITS, TEXT_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { InventoryRecord } from '../inventory/read-inventory.ts';
import type { WrittenTexts } from './texts/read-texts.ts';

/** Names that nobody can have (RFC 2606 and 6761): whatever bears one is an example. */
const RESERVED_HOST = /(?:^|\.)(?:example|test|invalid|localhost)$|(?:^|\.)example\.(?:com|net|org)$/i;
const RESERVED_IN_TEXT = /[\w.-]+\.example\b|\bexample\.(?:com|net|org)\b/i;
const EXAMPLE_NAME = /\(voorbeeld\)/i;
const EXAMPLE_SOURCE = /\bvoorbeeld(?:inventarisatie|gegevens|data)?\b|\bbedacht|\bverzonnen\b/i;
const TO_BE_FILLED_IN = /\b(?:invullen|in te vullen|lorem ipsum|todo)\b/i;
const DRAFT = /\bconcept\w*\b/i;

/** True for a web or mail address at a name that is reserved for examples. */
export function isExampleAddress(address: string): boolean {
  const host = URL.parse(address)?.hostname || address.slice(address.lastIndexOf('@') + 1);
  return RESERVED_HOST.test(host);
}

/** What an edition that is no example may not hold any more. */
export interface GoingLive {
  readonly settings: EditionSettings;
  readonly records: readonly InventoryRecord[];
  readonly texts: WrittenTexts;
}

/** Reports what is left of the example in an edition that says that it is none; of an example nothing. */
export function checkGoingLive({ settings, records, texts }: GoingLive, log: FindingLog): void {
  if (settings.status !== 'published') return;
  checkAddresses(settings, log);
  checkSources(settings, log);
  checkInventory(records, log);
  checkTexts(texts, log);
}

function checkAddresses(settings: EditionSettings, log: FindingLog): void {
  const { publisher, contactEmail, reportEndpoint, baseUrl, dataLicence, sources } = settings;
  const addresses: readonly (readonly [column: string, value: string | undefined])[] = [
    ['publisher.url', publisher.url],
    ['contactEmail', contactEmail],
    ['reportEndpoint', reportEndpoint],
    ['dataLicence.url', dataLicence.url],
    ['baseUrl', baseUrl],
    ...sources.map(({ url }, index) => [`sources[${index}].url`, url] as const),
  ];
  for (const [column, value] of addresses) {
    if (value === undefined || !isExampleAddress(value)) continue;
    log.error(
      'example-address',
      { file: DATA_FILES.settings, column, value },
      {
        message: `${quoted(value)} is een adres uit het voorbeeld. Het bestaat niet.`,
        expected: 'Een echt adres, want bij status staat published.',
        action: "Vul het echte adres in. Is het nog een proef? Zet status dan terug op 'example'.",
      },
    );
  }
}

function checkSources({ sources }: EditionSettings, log: FindingLog): void {
  for (const [index, { title }] of sources.entries()) {
    if (!EXAMPLE_SOURCE.test(title)) continue;
    log.error(
      'example-source',
      { file: DATA_FILES.settings, column: `sources[${index}].title`, value: title },
      {
        message: 'Deze bron zegt dat de gegevens een voorbeeld zijn.',
        expected: 'De titel van de echte bron, want bij status staat published.',
        action:
          "Schrijf waar de gegevens vandaan komen. Is het nog een proef? Zet status dan terug op 'example'.",
      },
    );
  }
}

function isExample({ location: { organisation, website, email } }: InventoryRecord): boolean {
  return (
    EXAMPLE_NAME.test(organisation) ||
    [website, email].some((address) => address !== undefined && isExampleAddress(address))
  );
}

/** One finding for all rows: they have one cause. */
function checkInventory(records: readonly InventoryRecord[], log: FindingLog): void {
  const examples = records.filter(isExample);
  const [first] = examples;
  if (first === undefined) return;
  const lines = examples.slice(0, LIMITS.namesInSentence).map(({ row }) => String(row.line));
  const more = examples.length - lines.length;
  const where = enumerate(more > 0 ? [...lines, `nog ${more}`] : lines);
  log.error('example-inventory', first.row.cell('organisation'), () => ({
    message: `${countOf(examples.length, 'locatie is', 'locaties zijn')} een voorbeeld: met '(voorbeeld)' in de naam, of met een adres op .example. Zij staan op regel ${where}.`,
    expected: 'Alleen echte locaties, want bij status staat published.',
    action:
      "Vervang het voorbeeld door de echte inventarisatie. Is het nog een proef? Zet status dan terug op 'example'.",
  }));
}

function checkTexts(texts: WrittenTexts, log: FindingLog): void {
  for (const [name, file] of Object.entries(TEXT_FILES) as [keyof WrittenTexts, string][]) {
    const lines = texts[name]?.split('\n') ?? [];
    const isStatement = name === 'accessibility';
    const draft = lines.findIndex((line) => TO_BE_FILLED_IN.test(line) || (isStatement && DRAFT.test(line)));
    if (draft >= 0) reportDraft(file, draft + 1, lines[draft] ?? '', log);
    for (const [index, line] of lines.entries()) {
      const [address] = RESERVED_IN_TEXT.exec(line) ?? [];
      if (address === undefined) continue;
      log.error(
        'example-address',
        { file, line: index + 1, value: address },
        {
          message: `${quoted(address)} is een adres uit het voorbeeld. Het bestaat niet.`,
          expected: 'Een echt adres, want bij status staat published.',
          action: 'Schrijf het echte adres.',
        },
      );
    }
  }
  if (texts.accessibility !== undefined) return;
  log.error(
    'missing-text',
    { file: TEXT_FILES.accessibility },
    {
      message: 'De verklaring over toegankelijkheid ontbreekt.',
      expected: `Een bestand ${TEXT_FILES.accessibility}, want bij status staat published.`,
      action: 'Schrijf de verklaring. In data/README.md staat bij ‘Live gaan’ wat erin hoort.',
    },
  );
}

function reportDraft(file: string, line: number, value: string, log: FindingLog): void {
  log.error(
    'draft-text',
    { file, line, value },
    {
      message:
        'Deze tekst is nog niet af: zij zegt zelf dat zij een concept is, of dat er iets moet worden ingevuld.',
      expected: 'Een tekst die af is, want bij status staat published.',
      action:
        "Maak de tekst af en haal deze woorden weg. Is het nog een proef? Zet status dan terug op 'example'.",
    },
  );
}
