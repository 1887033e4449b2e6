import { sameStruct } from '../../../ignition/same-value.ts';
import { flag, type List, listOf, type Struct, struct, structOf, structs, texts } from '../../../schema/placed.ts';
import { type DocumentCollapse, withField, withoutField } from '../collapsing.ts';
import { CIPHER_OPTIONS, fipsCiphers } from './expand.ts';

/** With `openshift.fips`, LUKS volumes lose the cipher that it gives them. */
export const collapseFips: DocumentCollapse = (document, { desugaring }) => {
  const openshift = struct(document, 'openshift');
  const storage = struct(document, 'storage');
  const list = storage.fields.get('luks');
  if (flag(openshift, 'fips') !== true || list?.kind !== 'list') return document;
  const volumes = structs(storage, 'luks').map(withoutCipher);
  const rest = withField(document, 'storage', withField(storage, 'luks', listOf(volumes, list.origin)));
  const { shape } = desugaring;
  const expanded = fipsCiphers(structOf([['openshift', openshift]]), rest, desugaring);
  return sameStruct(expanded, document, shape.root, shape) ? rest : document;
};

function withoutCipher(volume: Struct): Struct {
  const options = texts(volume, 'options');
  const own = options.length - CIPHER_OPTIONS.length;
  if (own < 0 || !CIPHER_OPTIONS.every((option, i) => options[own + i] === option)) return volume;
  if (own === 0) return withoutField(volume, 'options');
  const { items, origin } = volume.fields.get('options') as List;
  return withField(volume, 'options', listOf(items.slice(0, own), origin));
}
