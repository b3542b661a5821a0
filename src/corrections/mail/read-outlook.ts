import loaded from '@kenjiuno/msgreader';
import type { SavedMail } from './saved-mail.ts';

/** The first bytes of a message that Outlook saved, as of any OLE file (MS-CFB 2.2). */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Of the files in a message that are looked at. */
const MOST_FILES = 100;

type Reader = typeof loaded;

/** Node gives a CommonJS package as one object, a bundle gives what it calls its default. */
function readerOf(given: Reader | { readonly default: Reader }): Reader {
  return 'default' in given ? given.default : given;
}

/** True for a message as Outlook saves it, whatever its file is called. */
export function isOutlookMessage(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * A message as Outlook saves it (`.msg`, MS-OXMSG). Its plain text is read: Outlook keeps that beside the text with markup.
 *
 * @throws Error where it is not whole, or is something else that begins alike
 */
export function readOutlook(bytes: Uint8Array): SavedMail {
  const reader = new (readerOf(loaded))(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { dataType, error, subject, body, attachments = [], ...from } = reader.getFileData();
  if (dataType !== 'msg' || error !== undefined) throw new Error(error ?? 'Not a message.');
  return {
    subject,
    text: body ?? '',
    // Within one organisation `senderEmail` is a name in a directory, not an address.
    sender: {
      name: from.senderName ?? '',
      email: from.senderSmtpAddress ?? from.creatorSMTPAddress ?? from.senderEmail ?? '',
    },
    files: attachments.slice(0, MOST_FILES).map((attachment) => ({
      name: attachment.fileName ?? attachment.fileNameShort,
      bytes: () => reader.getAttachment(attachment).content,
    })),
  };
}
