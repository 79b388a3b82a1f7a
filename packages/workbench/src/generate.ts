console.log('Nothing is generated yet.');
