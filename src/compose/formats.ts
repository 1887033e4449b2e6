import type { VariableFormat } from './declaration.ts';

/** A format of texts. Values may be long, so no expression repeats a group without a limit. */
interface Format {
  readonly holds: (text: string) => boolean;
  /** The help about a value that does not have the format. */
  readonly expected: string;
}

const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

export const formats: Readonly<Record<VariableFormat, Format>> = {
  hostname: {
    holds: (text) => text.length <= 253 && text.split('.').every((label) => LABEL.test(label)),
    expected: 'a host name is expected: labels of letters, digits and hyphens with dots between them',
  },
  ipv4: { holds: isIpv4, expected: 'an IPv4 address is expected, such as 10.0.0.1' },
  ipv6: { holds: isIpv6, expected: 'an IPv6 address is expected, such as fd00::1' },
  cidr: { holds: isCidr, expected: 'an address with the length of its prefix is expected, such as 10.0.0.1/24' },
  mac: {
    holds: (text) => /^[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5})$/.test(text),
    expected: 'a MAC address is expected, such as 52:54:00:12:34:56',
  },
  url: {
    holds: (text) => /^[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/[^\s/?#]/.test(text) && !/\s/.test(text),
    expected: 'a URL is expected, such as https://example.com/a',
  },
  path: { holds: (text) => text.startsWith('/'), expected: 'an absolute path is expected, which starts with a slash' },
  name: {
    holds: (text) => /^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,254}$/.test(text),
    expected: 'a name is expected: letters, digits, dots, hyphens and underscores',
  },
};

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  // the last 32 bits may be written as IPv4
  const last = all.at(-1);
  const endsInIpv4 = last?.includes('.') === true;
  if (endsInIpv4 && (groups.at(-1)!.length === 0 || !isIpv4(last))) return false;
  const hex = endsInIpv4 ? all.slice(0, -1) : all;
  if (!hex.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return false;
  const count = hex.length + (endsInIpv4 ? 2 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}

function isCidr(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 0) return false;
  const [address, length] = [text.slice(0, slash), text.slice(slash + 1)];
  if (!/^(?:0|[1-9]\d{0,2})$/.test(length)) return false;
  return (isIpv4(address) && Number(length) <= 32) || (isIpv6(address) && Number(length) <= 128);
}
