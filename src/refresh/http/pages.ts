import type { z } from 'zod';
import { FetchFailure } from './fetch-failure.ts';
import type { GetJson } from './get-json.ts';
import { followingAddress, type Service } from './services.ts';

/** More pages than any question here needs: a service that never ends is not followed. */
const MOST_PAGES = 50;

/** A value of the shape that the service publishes. @throws FetchFailure where it has another */
export function inShape<Value>(value: unknown, schema: z.ZodType<Value>, address: URL): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined ? '' : ` bij '${issue.path.join('.').slice(0, 100)}'`;
  throw new FetchFailure('wrong-shape', address, `Het antwoord heeft een andere vorm dan verwacht${where}.`);
}

/** How the pages of an answer hang together. */
export interface Paging<Page> {
  readonly schema: z.ZodType<Page>;
  /** Address of the page after this one, as the answer says; undefined after the last. */
  readonly next: (page: Page, address: URL) => string | undefined;
  /** Told before each page, from 1. */
  readonly onPage?: (page: number) => void;
}

/** All pages of an answer, in order. @throws FetchFailure where one fails, and where there is no end to them */
export async function fetchPages<Page>(
  getJson: GetJson,
  service: Service,
  first: URL,
  { schema, next, onPage }: Paging<Page>,
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let address: URL | undefined = first;
  while (address !== undefined) {
    if (seen.has(address.href) || pages.length >= MOST_PAGES) {
      throw new FetchFailure(
        'too-many-pages',
        first,
        `Het antwoord heeft meer dan ${MOST_PAGES} bladzijden, of begint steeds opnieuw.`,
      );
    }
    seen.add(address.href);
    onPage?.(pages.length + 1);
    const page = inShape(await getJson(service, address), schema, address);
    pages.push(page);
    const named = next(page, address);
    address = named === undefined ? undefined : followingAddress(service, address, named);
  }
  return pages;
}
