const ADDRESS = /^https?:\/\/(?:[^/?#@\\]*@)?([^/?#@]*)/i;
const HOST = /^(?:\[[^\]\s]+\]|[^\s:[\]<>"%\\^`{|}]+)(?::\d*)?$/;
const METHOD = /^[!#$%&'*+.^_`|~\dA-Za-z-]*$/;

/** The address is an http or https one with a host, and the method one that HTTP allows; empty means GET. */
export function isFetchable(url: string, method: string): boolean {
  const host = ADDRESS.exec(url)?.[1];
  return host !== undefined && HOST.test(host) && !hasControl(url) && isMethod(method);
}

/** Whether HTTP allows a method, known or not; empty means GET. */
export function isMethod(text: string): boolean {
  return METHOD.test(text);
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit === 0x7f) return true;
  }
  return false;
}
