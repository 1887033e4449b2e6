import { expect, it } from 'vitest';
import { NEWEST, reportOf } from './report-of.ts';

it.each([
  ['https://a', [], []],
  ['http://a', [], ['warning at $.ignition.proxy.httpsProxy: insecure plaintext HTTP proxy specified for HTTPS resources']],
  ['', ['proxies must be http(s)'], ['error at $.ignition.proxy.httpsProxy: proxies must be http(s)']],
  ['socks5://a', ['proxies must be http(s)'], ['error at $.ignition.proxy.httpsProxy: proxies must be http(s)']],
  ['http://a:b', ['unable to parse url'], ['error at $.ignition.proxy.httpsProxy: unable to parse url']],
])('%j', (url, http, https) => {
  const lines = [...http.map((message) => `error at $.ignition.proxy.httpProxy: ${message}`), ...https];
  for (const version of ['3.1.0', NEWEST])
    expect(reportOf(version, { ignition: { proxy: { httpProxy: url, httpsProxy: url } } })).toEqual(lines);
});
