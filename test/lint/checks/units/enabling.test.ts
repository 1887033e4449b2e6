import { expect, it } from 'vitest';
import { said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/(?:enabled-template|masked|empty-contents|two-suffixes)$/;
const RUN = '[Service]\nExecStart=/usr/bin/a %i\n[Install]\nWantedBy=multi-user.target';

/* Rules: systemd.unit(5) on templates; Ignition's `internal/exec/stages/files/units.go` on empty contents and masks. */
it.each([
  ['a template', unitsOf({ 'a@.service': { fields: 'enabled: true', contents: RUN } }), ['unit/enabled-template true']],
  ['a template with a default', unitsOf({ 'a@.service': { fields: 'enabled: true', contents: `${RUN}\nDefaultInstance=b` } }), []],
  ['a template of the image', unitsOf({ 'getty@.service': { fields: 'enabled: true' } }), []],
  ['an instance', unitsOf({ 'a@.service': { contents: RUN }, 'a@b.service': { fields: 'enabled: true' } }), []],
  ['a mask beside enabled', unitsOf({ 'a.service': { fields: 'mask: true\n      enabled: true' } }), ['unit/masked true']],
  ['a mask beside contents', unitsOf({ 'a.service': { fields: 'mask: true', contents: RUN } }), ['unit/masked true']],
  ['a mask', unitsOf({ 'a.service': { fields: 'mask: true' } }), []],
  ['empty contents', unitsOf({ 'a.service': { fields: 'contents: ""' } }), ['unit/empty-contents ""']],
  ['empty contents beside a drop-in', unitsOf({ 'a.service': { fields: 'contents: ""', dropin: '[Service]\nUser=a' } }), []],
  ['two suffixes', unitsOf({ 'a.service.service': { fields: 'enabled: true' } }), ['unit/two-suffixes a.service.service']],
  ['a dot in a name', unitsOf({ 'org.example.service': { fields: 'enabled: true' } }), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));
