/** What rules for JavaScript ask every document for, before they look at it. */
const ASKED = ['getAllComments', 'getScope', 'getTokens', 'getFirstToken', 'getLastToken'];

/** Lets a source code that has no JavaScript in it tell users what is wrong when a rule for JavaScript is on for it. */
export function refuseRulesForJavaScript(sourceCode: object): void {
  for (const name of ASKED) {
    const value = () => {
      throw new TypeError(
        'This is one of the rules for JavaScript, and it is on for a flow. Give the entry of the configuration that turns it on ' +
          `\`files\`, such as \`files: ['**/*.js']\` (it asks for ${name}).`,
      );
    };
    Object.defineProperty(sourceCode, name, { value });
  }
}
