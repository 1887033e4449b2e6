import { expect, it } from 'vitest';
import { filesOf, said } from '../../checks-of.ts';

/* containers-registries.conf(5), "Short-name resolution": a name whose first part has neither a dot nor a colon is short. */
it.each([
  ['nginx', true],
  ['nginx:1.27', true],
  ['library/nginx', true],
  ['docker.io/library/nginx', false],
  ['localhost/a', false],
  ['registry:5000/a', false],
  ['a.image', false],
  ['a.build', false],
  ['docker://a', false],
  ['%i', false],
])('Image=%s', (image, isShort) => {
  const body = filesOf({ '/etc/containers/systemd/a.container': `[Container]\nImage=${image}` });
  expect(said(body, /^quadlet\/short-name$/)).toEqual(isShort ? [`quadlet/short-name ${image}`] : []);
});
