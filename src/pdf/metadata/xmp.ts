import { type DocumentInfo, KEYWORD_SEPARATOR, PRODUCER } from './document-info.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function languageAlternatives(text: string, languages: readonly string[]): string {
  const items = languages.map(
    (language) => `<rdf:li xml:lang="${escapeXml(language)}">${escapeXml(text)}</rdf:li>`,
  );
  return `<rdf:Alt>${items.join('')}</rdf:Alt>`;
}

/** Declares the PDF/UA identifier, which PDF/A does not know of itself (ISO 19005-2, 6.6.2.3.3). */
const PDFUA_SCHEMA = `<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;

/** XMP metadata that claims PDF/UA-1 and PDF/A-2a and says the same as the Info dictionary. */
export function xmpMetadata(info: DocumentInfo): string {
  const language = info.language.split('-')[0] ?? info.language;
  const time = `${info.date}T00:00:00Z`;
  const keywords = info.keywords.join(KEYWORD_SEPARATOR);
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title>${languageAlternatives(info.title, ['x-default', language])}</dc:title>
   <dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>
   <dc:description>${languageAlternatives(info.subject, ['x-default', language])}</dc:description>
   <dc:language><rdf:Bag><rdf:li>${escapeXml(info.language)}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreateDate>${time}</xmp:CreateDate>
   <xmp:ModifyDate>${time}</xmp:ModifyDate>
   <xmp:MetadataDate>${time}</xmp:MetadataDate>
   <xmp:CreatorTool>${escapeXml(PRODUCER)}</xmp:CreatorTool>
   <pdf:Producer>${escapeXml(PRODUCER)}</pdf:Producer>${
     keywords === '' ? '' : `\n   <pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords>`
   }
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  ${PDFUA_SCHEMA}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
