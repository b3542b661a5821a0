import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { FetchFailure, isOfService } from '../http/fetch-failure.ts';
import type { GetJson } from '../http/get-json.ts';
import type { Services } from '../http/services.ts';
import { SOURCES_FILE } from '../sources/read-sources.ts';
import type { CbsTable } from './answer.ts';
import { v3Table } from './v3-table.ts';
import { v4Table } from './v4-table.ts';

/** The tables of CBS; what is said about a table is asked once. */
export interface CbsTables {
  readonly v4: (id: string) => CbsTable;
  readonly v3: (id: string) => CbsTable;
}

/** A table that remembers what it said about itself. */
function remembering(table: CbsTable): CbsTable {
  const answers = new Map<string, Promise<unknown>>();
  const once = <Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const earlier = answers.get(key) as Promise<Answer> | undefined;
    const answer = earlier ?? ask();
    answers.set(key, answer);
    return answer;
  };
  return {
    service: table.service,
    facts: () => once('facts', table.facts),
    columns: () => once('columns', table.columns),
    years: (dimension) => once(`years ${dimension}`, () => table.years(dimension)),
    regions: (dimension) => once(`regions ${dimension}`, () => table.regions(dimension)),
    figures: table.figures,
  };
}

export function makeCbsTables(
  getJson: GetJson,
  services: Services,
  onPage: (table: string, page: number) => void,
): CbsTables {
  const made = new Map<string, CbsTable>();
  const tableAt = (name: 'v4' | 'v3', make: typeof v4Table, id: string): CbsTable => {
    const key = `${name} ${id}`;
    const table = made.get(key) ?? remembering(make(getJson, services[name], id, (page) => onPage(id, page)));
    made.set(key, table);
    return table;
  };
  return {
    v4: (id) => tableAt('v4', v4Table, id),
    v3: (id) => tableAt('v3', v3Table, id),
  };
}

/** Reports that a service has no answer to use. */
export function reportFailure(failure: FetchFailure, column: string, log: FindingLog): void {
  const isMissing = failure.status === 404;
  log.error(
    isMissing ? 'unknown-table' : `service-${failure.kind}`,
    { file: SOURCES_FILE, column, value: failure.address },
    {
      message: isMissing
        ? 'Deze tabel bestaat niet (meer). Misschien heeft zij een andere code gekregen.'
        : failure.message,
      expected: isMissing
        ? 'De code van een tabel die het CBS nu publiceert.'
        : 'Een antwoord zoals de dienst dat in haar handleiding beschrijft.',
      action: isMissing
        ? 'Zoek de tabel op bij opendata.cbs.nl en zet de nieuwe code in sources.json. Let op hoofdletters en kleine letters.'
        : 'Probeer het later nog eens. Blijft het misgaan, kijk dan op opendata.cbs.nl of pdok.nl of er iets is veranderd.',
    },
  );
}

/**
 * Asks the new service; where that fails, the old one. Undefined, with an error in the log, where neither
 * has an answer.
 * @param column place in `sources.json`
 */
export async function newServiceFirst<Answer>(
  v4: (() => Promise<Answer>) | undefined,
  v3: (() => Promise<Answer>) | undefined,
  column: string,
  log: FindingLog,
): Promise<Answer | undefined> {
  const failures: FetchFailure[] = [];
  for (const ask of [v4, v3]) {
    if (ask === undefined) continue;
    try {
      const answer = await ask();
      const [first] = failures;
      if (first !== undefined) {
        log.notice(
          'old-service',
          { file: SOURCES_FILE, column, value: first.address },
          {
            message: `${first.message} Daarom komen deze cijfers van de oude dienst van het CBS.`,
            expected: 'Een antwoord van de nieuwe dienst van het CBS (OData 4).',
            action: 'U hoeft niets te doen. Gebeurt dit elk jaar, kijk dan of de tabel bij `v4` nog klopt.',
          },
        );
      }
      return answer;
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      failures.push(error);
      if (!isOfService(error)) break;
    }
  }
  const [failure] = failures;
  if (failure !== undefined) reportFailure(failure, column, log);
  return undefined;
}
