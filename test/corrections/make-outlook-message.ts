import cfb from 'cfb';

interface Message {
  readonly subject: string;
  readonly body: string;
  readonly sender: { readonly name: string; readonly email: string };
  /** Text files that came with it, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

const unicode = (text: string) => Buffer.from(text, 'utf16le');

/** A message as Outlook saves it: properties as streams that are named after their tag (MS-OXMSG 2.2), in an OLE file. */
export function outlookMessage({ subject, body, sender, files = {} }: Message): Uint8Array {
  const file = cfb.utils.cfb_new();
  const put = (path: string, content: Uint8Array) => cfb.utils.cfb_add(file, `/${path}`, content);
  put('__properties_version1.0', Buffer.alloc(32));
  put('__substg1.0_001A001F', unicode('IPM.Note'));
  put('__substg1.0_0037001F', unicode(subject));
  put('__substg1.0_1000001F', unicode(body));
  put('__substg1.0_0C1A001F', unicode(sender.name));
  put('__substg1.0_5D01001F', unicode(sender.email));
  for (const [at, [name, text]] of Object.entries(files).entries()) {
    const folder = `__attach_version1.0_#${String(at).padStart(8, '0')}`;
    put(`${folder}/__properties_version1.0`, Buffer.alloc(8));
    put(`${folder}/__substg1.0_3707001F`, unicode(name));
    put(`${folder}/__substg1.0_37010102`, Buffer.from(text));
  }
  const bytes = cfb.write(file, { type: 'buffer' });
  if (!(bytes instanceof Uint8Array)) throw new Error('No bytes were written.');
  return bytes;
}
