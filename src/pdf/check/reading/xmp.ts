const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/**
 * The value of a property such as 'dc:title', spelled as an element or an attribute; of a list or of alternatives in
 * languages the first item. Undefined where it is absent.
 */
export function xmpValue(xmp: string, property: string): string | undefined {
  const element = new RegExp(`<${property}(?:\\s[^>]*)?>([\\s\\S]*?)</${property}>`).exec(xmp)?.[1];
  const attribute = new RegExp(`\\s${property}="([^"]*)"`).exec(xmp)?.[1];
  const value = element ?? attribute;
  if (value === undefined) return undefined;
  const item = /<rdf:li(?:\s[^>]*)?>([\s\S]*?)<\/rdf:li>/.exec(value)?.[1];
  return unescapeXml((item ?? value).trim());
}

/** Whether tags open and close as they should and no loose '&' or '<' is in the text. */
export function isWellFormed(xmp: string): boolean {
  const open: string[] = [];
  const rest = xmp.replace(
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
    (...match) => {
      const [whole, closing, name, , empty]: string[] = match.slice(0, 5).map((part) => String(part ?? ''));
      if (whole?.startsWith('<?') || whole?.startsWith('<!')) return '';
      if (closing) return open.pop() === name ? '' : '<';
      if (!empty && name) open.push(name);
      return '';
    },
  );
  return (
    open.length === 0 && !rest.includes('<') && !/&(?!(#\d+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos);)/.test(rest)
  );
}
