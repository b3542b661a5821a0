import { scanXml, unescaped } from './xml.ts';

/** The texts that the cells of a workbook share, without how each part is set and without how it is pronounced. */
export function readSharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inPronunciation = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inPronunciation = true;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPronunciation = false;
    },
    text: (part) => {
      if (inText && !inPronunciation) text += part;
    },
  });
  return texts;
}
