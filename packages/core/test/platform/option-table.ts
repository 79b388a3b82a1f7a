/**
 * The options of every action type as the platform declares them: name, JSON type and Go type, in documented order.
 * Copied once from the facts about the platform, so that our data can be held against it.
 */
export const optionTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agent_call: {},
  ai_summary: {
    on_end_flow_id: 'string uuid.UUID',
    reference_type: 'string summary.ReferenceType',
    reference_id: 'string uuid.UUID',
    language: 'string string',
  },
  ai_talk: {
    assistance_type: 'string aicall.AssistanceType',
    assistance_id: 'string uuid.UUID',
    ai_id: 'string uuid.UUID',
    duration: 'integer int',
  },
  ai_task: {
    assistance_type: 'string aicall.AssistanceType',
    assistance_id: 'string uuid.UUID',
    ai_id: 'string uuid.UUID',
  },
  amd: {
    machine_handle: 'string OptionAMDMachineHandleType',
    async: 'boolean bool',
  },
  answer: {},
  beep: {},
  block: {},
  branch: {
    variable: 'string string',
    default_target_id: 'string uuid.UUID',
    target_ids: 'object<string,string> map[string]uuid.UUID',
  },
  call: {
    source: 'object *address.Address',
    destinations: 'array<object> []address.Address',
    flow_id: 'string uuid.UUID',
    actions: 'array<object> []action.Action',
    chained: 'boolean bool',
    early_execution: 'boolean bool',
    anonymous: 'string string',
  },
  case_create: {
    name: 'string string',
    detail: 'string string',
    note: 'string string',
    sync: 'boolean bool',
  },
  chatbot_talk: {},
  condition_call_digits: {
    length: 'integer int',
    key: 'string string',
    false_target_id: 'string uuid.UUID',
  },
  condition_call_status: {
    status: 'string OptionConditionCallStatusStatus',
    false_target_id: 'string uuid.UUID',
  },
  condition_datetime: {
    condition: 'string OptionConditionCommonCondition',
    minute: 'integer int',
    hour: 'integer int',
    day: 'integer int',
    month: 'integer int',
    weekdays: 'array<integer> []int',
    false_target_id: 'string uuid.UUID',
  },
  condition_variable: {
    condition: 'string OptionConditionCommonCondition',
    variable: 'string string',
    value_type: 'string OptionConditionVariableValueType',
    value_string: 'string string',
    value_number: 'number float32',
    value_length: 'integer int',
    false_target_id: 'string uuid.UUID',
  },
  confbridge_join: {
    confbridge_id: 'string uuid.UUID',
  },
  conference_join: {
    conference_id: 'string uuid.UUID',
  },
  connect: {
    source: 'object address.Address',
    destinations: 'array<object> []address.Address',
    early_media: 'boolean bool',
    relay_reason: 'boolean bool',
    anonymous: 'string string',
  },
  conversation_send: {
    conversation_id: 'string uuid.UUID',
    text: 'string string',
    sync: 'boolean bool',
  },
  digits_receive: {
    duration: 'integer int',
    length: 'integer int',
    key: 'string string',
  },
  digits_send: {
    digits: 'string string',
    duration: 'integer int',
    interval: 'integer int',
  },
  echo: {
    duration: 'integer int',
  },
  email_send: {
    destinations: 'array<object> []address.Address',
    subject: 'string string',
    content: 'string string',
    attachments: 'array<object> []email.Attachment',
  },
  empty: {},
  external_media_start: {
    external_host: 'string string',
    encapsulation: 'string string',
    transport: 'string string',
    transport_data: 'string string',
    connection_type: 'string string',
    format: 'string string',
    direction_listen: 'string string',
    direction_speak: 'string string',
    data: 'string string',
  },
  external_media_stop: {},
  fetch: {
    event_url: 'string string',
    event_method: 'string string',
  },
  fetch_flow: {
    flow_id: 'string uuid.UUID',
  },
  goto: {
    target_id: 'string uuid.UUID',
    loop_count: 'integer int',
  },
  hangup: {
    reason: 'string string',
    reference_id: 'string uuid.UUID',
  },
  hangup_relay: {},
  message_send: {
    source: 'object *address.Address',
    destinations: 'array<object> []address.Address',
    text: 'string string',
  },
  mute: {},
  play: {
    stream_urls: 'array<string> []string',
  },
  queue_join: {
    queue_id: 'string uuid.UUID',
  },
  recording_start: {
    format: 'string string',
    end_of_silence: 'integer int',
    end_of_key: 'string string',
    duration: 'integer int',
    beep_start: 'boolean bool',
    on_end_flow_id: 'string uuid.UUID',
  },
  recording_stop: {},
  sleep: {
    duration: 'integer int',
  },
  stop: {},
  stream_echo: {
    duration: 'integer int',
  },
  talk: {
    text: 'string string',
    language: 'string string',
    provider: 'string string',
    voice_id: 'string string',
    digits_handle: 'string OptionTalkDigitsHandle',
    async: 'boolean bool',
  },
  transcribe_recording: {
    language: 'string string',
    on_end_flow_id: 'string uuid.UUID',
    provider: 'string string',
    direction: 'string string',
  },
  transcribe_start: {
    language: 'string string',
    on_end_flow_id: 'string uuid.UUID',
    provider: 'string string',
    direction: 'string string',
  },
  transcribe_stop: {},
  variable_set: {
    key: 'string string',
    value: 'string string',
  },
  webhook_send: {
    sync: 'boolean bool',
    uri: 'string string',
    method: 'string webhook.MethodType',
    data_type: 'string webhook.DataType',
    data: 'string string',
  },
};

/** The fields of the records among them, by Go type. */
export const recordTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'address.Address': {
    type: 'string address.Type',
    target: 'string string',
    target_name: 'string string',
    name: 'string string',
    detail: 'string string',
  },
  'email.Attachment': {
    reference_type: 'string email.AttachmentReferenceType',
    reference_id: 'string uuid.UUID',
  },
};
