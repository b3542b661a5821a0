import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { type Operation, readOperations } from '../../src/pdf/check/reading/content-tokens.ts';
import { streamBytes } from '../../src/pdf/check/reading/read.ts';

function operationsOf(stream: PDFRawStream): readonly Operation[] {
  return readOperations(Buffer.from(streamBytes(stream)).toString('latin1'));
}

/** The operations of the first page, and of the forms that it can show. */
export async function pageOperations(
  bytes: Uint8Array,
): Promise<{ readonly page: readonly Operation[]; readonly forms: readonly (readonly Operation[])[] }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = document.getPage(0).node;
  const contents = page.lookup(PDFName.of('Contents'));
  if (!(contents instanceof PDFRawStream)) throw new Error('The page has no content');
  const forms = page.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('XObject'), PDFDict);
  return {
    page: operationsOf(contents),
    forms: forms.keys().map((key) => operationsOf(forms.lookup(key) as PDFRawStream)),
  };
}

/** An operation as it would be written, with strings left out. */
export function spell({ operator, operands }: Operation): string {
  const shown = operands.flatMap((operand) => {
    if (operand.kind === 'number') return [String(operand.value)];
    if (operand.kind === 'name') return [`/${operand.value}`];
    if (operand.kind === 'array') {
      return [`[${operand.items.map((item) => (item.kind === 'number' ? item.value : '')).join(' ')}]`];
    }
    return [];
  });
  return [...shown, operator].join(' ');
}
