//! Where the expressions of a place find their names.

use super::Live;
use super::plan::Id;
use crate::logic::Scope;
use serde_json::Value;

/// The form as a place in it sees it.
pub(super) struct Seen<'a> {
    pub(super) live: &'a Live,
    /// The group that the place is in; `None` is the form.
    pub(super) holder: Option<Id>,
    /// Where that group, or row of it, stands.
    pub(super) spot: &'a [usize],
    /// So many of the form's items stand before the place.
    pub(super) before: usize,
}

impl Scope for Seen<'_> {
    fn lookup(&self, path: &str) -> Option<Value> {
        if path == "$today" {
            return Some(Value::from(self.live.today.to_string()));
        }
        let names: Vec<&str> = path.split('.').collect();
        let (name, below) = names.split_first()?;
        let plan = &self.live.plan;
        let (mut holder, mut spot) = (self.holder, self.spot);
        loop {
            let members = plan.members(holder);
            if let Some(position) = members.position(name) {
                let cell = self.live.root.branch(spot)?.cells.get(position)?;
                return cell.lookup(plan, *members.ids.get(position)?, below);
            }
            let group = plan.items.get(holder?)?;
            holder = group.parent;
            // A row stands two levels below the group around it, a group one.
            let levels = 1 + usize::from(group.repeats);
            spot = spot.get(..spot.len().checked_sub(levels)?)?;
        }
    }

    fn everything(&self) -> Value {
        self.live
            .root
            .data(&self.live.plan, &self.live.plan.top, self.before)
    }
}
