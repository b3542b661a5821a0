import { PDFContext, type PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

let profile: PDFRawStream | undefined;

/** Says that the colours of the document are sRGB (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(context: PDFContext): PDFRef {
  profile ??= PDFContext.create().flateStream(srgbProfile(), { N: 3 });
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      RegistryName: PDFString.of('http://www.color.org'),
      DestOutputProfile: context.register(profile),
    }),
  );
}
