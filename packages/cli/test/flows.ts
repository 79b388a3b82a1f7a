/** A flow without anything to complain about. */
export const cleanFlow = JSON.stringify(
  {
    name: 'Reception',
    actions: [
      { type: 'answer' },
      { type: 'talk', option: { text: 'Good morning.', language: 'en-US' } },
      { type: 'hangup' },
    ],
  },
  null,
  2,
);

/** A readable id that a jump names: one error, and a safe fix. */
export const fixableFlow = `{
  "name": "Front desk",
  "actions": [
    { "type": "answer" },
    { "id": "again", "type": "talk", "option": { "text": "Press one to hear this again.", "language": "en-US" } },
    { "type": "digits_receive", "option": { "duration": 4000, "length": 1 } },
    {
      "type": "branch",
      "option": {
        "default_target_id": "5f1c7a52-31a0-4be3-8a1c-0b5f5a0f8c11",
        "target_ids": { "1": "again" }
      }
    },
    { "id": "5f1c7a52-31a0-4be3-8a1c-0b5f5a0f8c11", "type": "hangup" }
  ]
}
`;

/** A jump to nowhere: one error that only a person can mend. */
export const danglingFlow = `{
  "name": "Night line",
  "actions": [
    { "type": "answer" },
    { "type": "goto", "option": { "target_id": "7d1f0a52-31a0-4be3-8a1c-0b5f5a0f8c22", "loop_count": 2 } },
    { "type": "hangup" }
  ]
}
`;

/** Warnings only: the end is reached without a hangup. */
export const warningFlow = `{
  "name": "Short greeting",
  "actions": [
    { "type": "answer" },
    { "type": "talk", "option": { "text": "Good evening.", "language": "en-US" } }
  ]
}
`;
