/** A kind of secret that can be told from other texts by its form. */
export interface SecretPattern {
  /** What it is, after *holds*. */
  readonly what: string;
  readonly pattern: RegExp;
}

/** Forms that issuers publish so that secrets can be found; all of them are long and full of chance. */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  { what: 'a live key of Stripe', pattern: /\b[rs]k_live_[A-Za-z\d]{16,}/ },
  { what: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/ },
  { what: 'an API key of Google', pattern: /\bAIza[\w-]{35}/ },
  { what: 'a token of GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z\d]{36}|github_pat_\w{50})/ },
  { what: 'a token of Slack', pattern: /\bxox[abeprs]-[\w-]{10,}/ },
  {
    what: 'the address of a Slack webhook, which is a secret',
    pattern: /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{16,}/,
  },
  { what: 'an API key of an AI service', pattern: /\bsk-(?:[a-z]+-)*[A-Za-z\d_-]{32,}/ },
  { what: 'an API key of SendGrid', pattern: /\bSG\.[\w-]{16,}\.[\w-]{32,}/ },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { what: 'a signed token', pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
];

/** Every pattern holds one of these; most texts hold none, and then they need not be tried one by one. */
export const SECRET_HINT = /k_live_|A[KS]IA|AIza|gh[pousr]_|hub_pat_|xox|slack\.com|sk-|SG\.|PRIVATE KEY|eyJ/;
