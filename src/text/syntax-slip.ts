/**
 * What a reader met where it gave up, for the slips that help is given for:
 * `bad-character`: a character that no value begins with, such as `@`; `bad-anchor`: `*` or `&` without a name, or with one that nothing has;
 * `misplaced-value`: `key: value` where no mapping can be; `no-key`: something else where a key has to be; `no-dash`: something else where an item of
 * a list has to be; `no-colon`: a key without its colon; `unclosed-quote`: a quoted text that the end of the file is still part of.
 */
export type SyntaxSlip = 'bad-character' | 'bad-anchor' | 'misplaced-value' | 'no-key' | 'no-dash' | 'no-colon' | 'unclosed-quote';
