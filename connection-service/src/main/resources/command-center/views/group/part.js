/** A part of a group: loads for its {group}, again when that is another one, and when events of the group concern it. */
import {Element, Follow, Load} from '../../core/view.js';

export class GroupPart extends Element {
  static properties = {group: {attribute: false}};

  /** @param types how the types of events begin after which the part is read again */
  constructor(types) {
    super();
    this.load = new Load(this, signal => this.read(this.group.id, signal));
    this.follow = new Follow(this, event => types.some(type => event.type.startsWith(type)) && about(event, this.group.id),
      () => this.load.run());
  }

  willUpdate() {
    if (this.asked !== this.group.id) {
      this.asked = this.group.id;
      this.load.run({keep: false});
    }
  }
}

/** Whether an event is about a group; one that does not say may be. */
export const about = (event, groupId) => (event.data?.group_id ?? groupId) === groupId;
