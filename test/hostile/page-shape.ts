import { attribute, type Element, elementsOf, type Node } from '../site/support/reading/html.ts';

/** Attributes that a browser follows, loads or runs. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href', 'ping'];
/** The few elements that only a page of our own has in its head, by what may stand in them. */
const RUNS = ['script', 'style', 'iframe', 'object', 'embed', 'base', 'foreignobject', 'template', 'math'];

/** Elements and names of attributes in order: what the markup of a page is, whatever its text. */
export function shapeOf(page: Node): readonly string[] {
  return Array.from(elementsOf(page), ({ tagName, attrs }) =>
    [
      tagName,
      ...attrs
        .map(({ name, prefix }) => (prefix === undefined || prefix === '' ? name : `${prefix}:${name}`))
        .sort(),
    ].join(' '),
  );
}

function isDangerousAddress(address: string): boolean {
  // A browser leaves out control characters and spaces at the start, and tabs and line ends anywhere.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what hides a scheme
  const plain = address.replace(/[\u0000-\u0020]/g, '').toLowerCase();
  return (
    /^(?:\/\/|\\|[a-z][a-z0-9+.-]*:)/.test(plain) &&
    !/^(?:https?:\/\/[a-z0-9]|mailto:|tel:\+?\d+$)/.test(plain)
  );
}

/** Facts for search engines: a browser runs nothing of this type. */
export function isDataBlock({ tagName, attrs }: Element): boolean {
  const [type, ...others] = attrs;
  return (
    tagName === 'script' &&
    others.length === 0 &&
    type?.name === 'type' &&
    type.value === 'application/ld+json'
  );
}

/** What runs, or leads to something that runs, in an element. */
function dangersIn(element: Element): readonly string[] {
  const { tagName, attrs } = element;
  const name = tagName.toLowerCase();
  const isOwnScript = name === 'script' && /^\/[^/]/.test(attribute(element, 'src') ?? '');
  return [
    ...(RUNS.includes(name) && !isOwnScript && !isDataBlock(element) ? [`<${name}>`] : []),
    ...attrs.filter((one) => one.name.startsWith('on')).map((one) => `${name} ${one.name}`),
    ...attrs
      .filter((one) => ADDRESSES.includes(one.name) && isDangerousAddress(one.value))
      .map((one) => `${name} ${one.name}=${one.value.slice(0, 60)}`),
    ...attrs
      .filter((one) => one.name === 'style' || one.name === 'srcdoc')
      .map((one) => `${name} ${one.name}`),
  ];
}

/** Everything on a page that could run what stands in the data. */
export function dangersOf(page: Node): readonly string[] {
  return Array.from(elementsOf(page)).flatMap(dangersIn);
}

/** All text and all values of attributes of a page. */
export function wordsOf(node: Node): readonly string[] {
  const own = 'attrs' in node ? node.attrs.map(({ value }) => value) : [];
  const text = 'value' in node ? [node.value] : [];
  const inner = 'childNodes' in node ? node.childNodes.flatMap(wordsOf) : [];
  return [...own, ...text, ...inner];
}
