/** A number of bytes as people read it: `262,144`. */
export function formatBytes(bytes: number): string {
  return String(bytes).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A share of the whole, from 0 to 1, as people read it: `50 %`. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}
