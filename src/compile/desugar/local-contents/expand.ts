/*
 * A unit and its drop-ins can be read from local files. `units/app.service` holds the `contents` below.
 *
 * variant: fcos
 * version: 1.5.0
 * systemd:
 *   units:
 *     - name: app.service
 *       contents_local: units/app.service
 *       dropins:
 *         - name: 10-level.conf
 *           contents_local: units/override.conf
 *
 * =>
 *
 * {
 *   "ignition": { "version": "3.4.0" },
 *   "systemd": {
 *     "units": [
 *       {
 *         "contents": "[Unit]\nDescription=Sample app\n\n[Service]\nExecStart=/usr/local/bin/app --serve\n\n[Install]\nWantedBy=multi-user.target\n",
 *         "dropins": [{ "contents": "[Service]\nEnvironment=LEVEL=debug\n", "name": "10-level.conf" }],
 *         "name": "app.service"
 *       }
 *     ]
 *   }
 * }
 */

import { leaf, text } from '../../../schema/placed.ts';
import { byteText } from '../../../text/byte-text.ts';
import { readLocal } from '../local-file.ts';
import type { NodeSugar } from '../pass.ts';

/** `contents_local` of a unit or a drop-in becomes its `contents`. */
export const localContents: NodeSugar = (from, to, { files, fault }) => {
  const local = text(from, 'contents_local');
  if (local === undefined || local === '') return;
  const read = readLocal(local, files);
  if ('message' in read) return fault(from.origin, ['contents_local'], read);
  const contents = byteText(read.contents);
  to.set('contents', leaf(contents, from.fields.get('contents_local')?.origin));
};
