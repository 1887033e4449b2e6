/*
 * Contents in the config or in a local file become a data URL: URL-escaped, base64, or base64 of gzip, whichever is
 * shortest.
 *
 * variant: fcos
 * version: 1.5.0
 * storage:
 *   files:
 *     - path: /etc/motd
 *       contents:
 *         inline: Good morning
 *     - path: /etc/issue
 *       contents:
 *         local: hello.txt
 *
 * =>
 *
 * {
 *   "ignition": { "version": "3.4.0" },
 *   "storage": {
 *     "files": [
 *       { "path": "/etc/motd", "contents": { "compression": "", "source": "data:,Good%20morning" } },
 *       {
 *         "path": "/etc/issue",
 *         "contents": { "compression": "", "source": "data:,hello%20from%20a%20local%20file%0A" }
 *       }
 *     ]
 *   }
 * }
 *
 * fcos 1.0.0 escapes without exception, and says nothing about compression.
 *
 * variant: fcos
 * version: 1.0.0
 * storage:
 *   files:
 *     - path: /etc/motd
 *       contents:
 *         inline: Good morning
 *
 * =>
 *
 * {
 *   "ignition": { "version": "3.0.0" },
 *   "storage": { "files": [{ "path": "/etc/motd", "contents": { "source": "data:,Good%20morning" } }] }
 * }
 */

import type { Encoded } from '../../../host/ahead.ts';
import { leaf, text } from '../../../schema/placed.ts';
import { once } from '../../../text/once.ts';
import { escapeContents } from '../data-url.ts';
import { encodeFile, localPath } from '../local-file.ts';
import type { Desugaring, NodeSugar } from '../pass.ts';

/** `inline` and `local` become `source`, and say how they are compressed. */
export const resources: NodeSugar = (from, to, desugaring) => {
  const { files, fault } = desugaring;
  const declared = text(from, 'compression');
  const set = (encoded: Encoded, field: 'inline' | 'local'): void => {
    const origin = from.fields.get(field)?.origin;
    to.set('source', leaf(encoded.source, origin));
    if (encoded.compression !== undefined) to.set('compression', leaf(encoded.compression, origin));
  };
  const local = text(from, 'local');
  if (local !== undefined) {
    const at = localPath(local, files);
    const encoded = 'code' in at ? at : encodeFile(at.path, declared, at.files, desugaring);
    if ('code' in encoded) return fault(from.origin, ['local'], encoded);
    set(encoded, 'local');
  }
  const inline = text(from, 'inline');
  if (inline !== undefined) set(encodeText(inline, declared, desugaring), 'inline');
};

/** `inline` before base 0.2: always URL-escaped, and without `compression`. */
export const escapedInline: NodeSugar = (from, to, { bytesOfText, encodedTexts }) => {
  const inline = text(from, 'inline');
  if (inline === undefined) return;
  const { source } = once(encodedTexts, inline, () => ({ source: escapeContents(bytesOfText(inline)) }));
  to.set('source', leaf(source, from.fields.get('inline')?.origin));
};

function encodeText(inline: string, declared: string | undefined, { encode, bytesOfText, encodedTexts }: Desugaring): Encoded {
  return declared === undefined
    ? once(encodedTexts, inline, () => encode(bytesOfText(inline), undefined))
    : encode(bytesOfText(inline), declared);
}
