/** The `camunda:` extension elements of one type that an element carries. */
exports.extensionsOf = (node, type) =>
  (node.extensionElements?.values ?? []).filter(value => value.$type === type);

/** The id a reader can find the element by: its own, or that of the nearest element around it. */
exports.idAround = node => {
  let at = node;
  while (at && !(at.id && at.$type.startsWith('bpmn:'))) {
    at = at.$parent;
  }
  return at?.id;
};
