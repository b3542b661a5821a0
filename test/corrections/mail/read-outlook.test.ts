import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutlookMessage, readOutlook } from '../../../src/corrections/mail/read-outlook.ts';
import { outlookMessage } from '../make-outlook-message.ts';

const MESSAGE = outlookMessage({
  subject: 'Melding over Súdwest-Fryslân',
  body: `Goedendag,\r\n\r\n${'Een lange mail. '.repeat(500)}\r\nGroet uit ’s-Hertogenbosch`,
  sender: { name: 'Noor de Wit', email: 'noor@raad.example' },
  files: { 'melding.txt': '[melding]\n', 'foto.jpg': 'x' },
});

describe('a message that Outlook saved', () => {
  it('gives its text, who sent it and what came with it', () => {
    const mail = readOutlook(MESSAGE);
    expect(mail.subject).toBe('Melding over Súdwest-Fryslân');
    expect(mail.text).toMatch(/^Goedendag,\r\n\r\nEen lange mail.[\s\S]*Groet uit ’s-Hertogenbosch$/);
    expect(mail.sender).toEqual({ name: 'Noor de Wit', email: 'noor@raad.example' });
    expect(mail.files.map(({ name }) => name)).toEqual(['melding.txt', 'foto.jpg']);
    expect(new TextDecoder().decode(mail.files[0]?.bytes())).toBe('[melding]\n');
  });

  it('is known by its first bytes, not by its name', () => {
    expect(isOutlookMessage(MESSAGE)).toBe(true);
    expect(isOutlookMessage(new TextEncoder().encode('From: a@b.example\r\n\r\nDag'))).toBe(false);
  });

  it('is refused where it is cut off', () => {
    expect(() => readOutlook(MESSAGE.subarray(0, 300))).toThrow();
  });

  it('that is damaged is read or refused, and never keeps the reader busy', () => {
    const damage = fc.array(fc.tuple(fc.nat(MESSAGE.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(damage, (bytes) => {
        const damaged = Uint8Array.from(MESSAGE);
        for (const [at, byte] of bytes) damaged[at] = byte;
        try {
          const { text, files } = readOutlook(damaged);
          expect(text.length).toBeLessThan(MESSAGE.length);
          expect(files.length).toBeLessThan(101);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 300 },
    );
  });
});
