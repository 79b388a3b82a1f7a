console.log('callflow-lint has no commands yet.');
