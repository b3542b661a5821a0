import { type Decode, Parser } from 'saxen';
import { WorkbookFault } from './workbook-fault.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** `name` without its prefix. The attributes are worked out only where they are asked for. */
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(attributes: Attributes, decode: Decode): Attributes {
  const written = Object.entries(attributes);
  if (!written.some(([, value]) => value.includes('&'))) return attributes;
  return Object.fromEntries(written.map(([name, value]) => [name, decode(value)]));
}

/** Goes through an XML text from its start to its end. @throws WorkbookFault where it is broken off or no XML. */
export function scanXml(xml: string, { open, close, text }: XmlHandlers): void {
  let depth = 0;
  const parser = new Parser();
  parser
    .on('openTag', (name, attributes, decode) => {
      depth += 1;
      open(localName(name), () => decoded(attributes(), decode));
    })
    .on('closeTag', (name) => {
      depth -= 1;
      close?.(localName(name));
    })
    .on('error', () => {
      throw new WorkbookFault('damaged');
    });
  if (text) {
    parser.on('text', (raw, decode) => text(raw.includes('&') ? decode(raw) : raw)).on('cdata', text);
  }
  parser.parse(xml);
  if (depth !== 0) throw new WorkbookFault('damaged');
}

/** The attribute with this name, whatever its prefix: 'id' finds 'r:id'. */
export function attributeNamed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((written) => localName(written) === name);
  return key === undefined ? undefined : attributes[key];
}

/** XML writes a truth as '1' or 'true'. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Text as a workbook writes it: '_x000D_' stands for a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
