// The runner yields this rule's findings by itself, so its definition lives beside the runner.
export { ruleCrash as default } from '@callflow-lint/core/rule';
