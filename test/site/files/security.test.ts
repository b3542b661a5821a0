import { describe, expect, test } from 'vitest';
import { isDataBlock } from '../../hostile/page-shape.ts';
import { firstFaults, listFiles, readText, sites } from '../support/built-site.ts';
import { attribute, type Element, findAll, type Node } from '../support/reading/html.ts';
import { parsePages } from '../support/reading/parsed-pages.ts';

const site = sites.root;
const pages = parsePages(site);

/** Elements of all pages for which `wrong` gives a reason, as faults. */
function faultsIn(wrong: (page: Node) => readonly string[]): string[] {
  return firstFaults(pages.flatMap(({ file, page }) => wrong(page).map((reason) => `${file}: ${reason}`)));
}

function policyOf(page: Node): Map<string, string> {
  const metas = findAll(page, ({ tagName }) => tagName === 'meta');
  const meta = metas.find(
    (candidate) => attribute(candidate, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const directives = (meta && attribute(meta, 'content')?.split(';')) ?? [];
  return new Map(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

describe('a strict Content-Security-Policy', () => {
  test('stands in every page and lets nothing in from elsewhere', () => {
    const faults = faultsIn((page) => {
      const policy = policyOf(page);
      if (policy.get('default-src') !== "'none'") return [`default-src is ${policy.get('default-src')}`];
      return [...policy]
        .filter(([, sources]) => !/^('self'|'none')$/.test(sources))
        .map(([name, sources]) => `${name} ${sources}`);
    });
    expect(faults).toEqual([]);
  });

  test('stands in the file for hosts that read headers', () => {
    const headers = readText(site, '_headers');
    expect(headers).toMatch(/Content-Security-Policy: default-src 'none';.*frame-ancestors 'none'/);
    expect(headers).not.toMatch(/unsafe-|https:|\*\s*;/);
  });

  test('is not needed: no page has a script, style or handler of its own', () => {
    const isInline = (element: Element): boolean =>
      element.tagName === 'style' ||
      (element.tagName === 'script' && attribute(element, 'src') === undefined && !isDataBlock(element)) ||
      element.attrs.some(({ name }) => name === 'style' || name.startsWith('on'));
    const faults = faultsIn((page) =>
      findAll(page, isInline).map(
        ({ tagName, attrs }) => `<${tagName} ${attrs.map(({ name }) => name).join(' ')}>`,
      ),
    );
    expect(faults).toEqual([]);
  });

  test('has nothing to stop: no frames, plug-ins or forms to elsewhere', () => {
    const faults = faultsIn((page) => [
      ...findAll(page, ({ tagName }) => /^(iframe|object|embed|base|applet)$/.test(tagName)).map(
        ({ tagName }) => `<${tagName}>`,
      ),
      ...findAll(page, ({ tagName }) => tagName === 'form')
        // Without an address of its own a form goes to the page that it is on.
        .map((form) => attribute(form, 'action') ?? '/')
        .filter((action) => !action.startsWith('/')),
    ]);
    expect(faults).toEqual([]);
  });
});

describe('scripts', () => {
  const scripts = listFiles(site).filter((file) => file.endsWith('.js'));

  test('name no other host and keep nothing in the browser', () => {
    expect(scripts.length).toBeGreaterThan(0);
    const faults = scripts.filter((file) => {
      const text = readText(site, file);
      // The worker of the desk has the addresses that sheets and data hold; a test of the desk sees that it asks for none.
      const namesHost = !/\/worker-/.test(file) && /https?:\/\/(?!www\.w3\.org\/)[^\s`'"]/.test(text);
      return namesHost || /document\.cookie|localStorage|sessionStorage|sendBeacon|\beval\(/.test(text);
    });
    expect(faults).toEqual([]);
  });
});
