// What a suppression hides is known only when all other findings are there: the report yields this rule's findings.
export { staleSuppression as default } from '@callflow-lint/core/rule';
