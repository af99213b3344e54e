//! Narrowing the hits: topic, for whom, online, level. Everything stands in the address.

use crate::components::{Checkbox, Choice, Field, Fieldset, Radios, Select};
use crate::i18n::{Msg, ids, t, use_i18n};
use crate::route::{SearchQuery, Tier, addressee_from_tag, addressee_tag};
use catalogue::Core;
use leptos::prelude::*;
use model::{Addressee, Level, Service};
use std::sync::Arc;

/// The filters beside the hits.
#[component]
pub fn FilterPanel(
    /// The catalogue, for the topics.
    core: Arc<Core>,
    /// What is searched for now.
    #[prop(into)]
    asked: Signal<SearchQuery>,
    /// Another filter was chosen.
    on_change: Callback<SearchQuery>,
) -> impl IntoView {
    let i18n = use_i18n();
    let topics = Signal::derive(move || {
        let topics = core
            .topics
            .iter()
            .filter(|topic| !core.services_of(&topic.slug).is_empty());
        topics
            .map(|topic| Choice::new(topic.slug.as_str(), topic.title.text(i18n.lang())))
            .collect::<Vec<_>>()
    });
    let topic = Signal::derive(move || {
        asked.with(|asked| asked.topic.as_ref().map(ToString::to_string).unwrap_or_default())
    });
    let on_topic = change(asked, on_change, |asked, value: String| {
        asked.topic = value.parse().ok()
    });

    let tiers = Signal::derive(move || {
        Tier::ALL
            .map(|tier| Choice::new(tier.tag(), i18n.text(&tier_name(tier))))
            .to_vec()
    });
    let tier =
        Signal::derive(move || asked.with(|asked| asked.tier.map(Tier::tag).unwrap_or_default().to_owned()));
    let on_tier = change(asked, on_change, |asked, value: String| {
        asked.tier = Tier::from_tag(&value)
    });

    let addressees = Signal::derive(move || {
        vec![
            Choice::new("", i18n.text(&ids::filter_everyone())),
            Choice::new(
                addressee_tag(Addressee::Citizen),
                i18n.text(&ids::filter_citizens()),
            ),
            Choice::new(
                addressee_tag(Addressee::Business),
                i18n.text(&ids::filter_businesses()),
            ),
        ]
    });
    let addressee = Signal::derive(move || {
        asked.with(|asked| asked.addressee.map(addressee_tag).unwrap_or_default().to_owned())
    });
    let on_addressee = change(asked, on_change, |asked, value: String| {
        asked.addressee = addressee_from_tag(&value)
    });

    let online = Signal::derive(move || asked.with(|asked| asked.online));
    let on_online = change(asked, on_change, |asked, value| asked.online = value);
    view! {
        <div class=|| "al-flow">
            <Field id="filter-topic" label=t(ids::filter_topic)>
                <Select choices=topics value=topic on_change=on_topic none_label=t(ids::filter_all_topics) />
            </Field>
            <Field id="filter-tier" label=t(ids::filter_tier)>
                <Select choices=tiers value=tier on_change=on_tier none_label=t(ids::filter_all_tiers) />
            </Field>
            <Fieldset id="filter-for" legend=t(ids::filter_for_whom)>
                <Radios choices=addressees value=addressee on_change=on_addressee />
            </Fieldset>
            <Checkbox id="filter-online" label=t(ids::filter_online) checked=online on_change=on_online />
        </div>
    }
}

/// Takes one changed filter up into all of them.
fn change<T: 'static>(
    asked: Signal<SearchQuery>,
    on_change: Callback<SearchQuery>,
    set: impl Fn(&mut SearchQuery, T) + Send + Sync + 'static,
) -> Callback<T> {
    Callback::new(move |value| {
        let mut changed = asked.get_untracked();
        set(&mut changed, value);
        on_change.run(changed);
    })
}

fn tier_name(tier: Tier) -> Msg {
    match tier {
        Tier::Municipality => ids::level_municipality(),
        Tier::District => ids::level_district(),
        Tier::Land => ids::level_land(),
        Tier::Federation => ids::level_federation(),
    }
}

/// True if a service passes the filters.
pub(super) fn passes(service: &Service, asked: &SearchQuery) -> bool {
    let topic = asked
        .topic
        .as_ref()
        .is_none_or(|topic| service.topics.contains(topic));
    let addressee = asked
        .addressee
        .is_none_or(|addressee| service.addressees.contains(&addressee));
    let online = !asked.online || service.form.is_some();
    let tier = asked
        .tier
        .is_none_or(|tier| service.responsible.iter().any(|one| tier_of(one.level) == tier));
    topic && addressee && online && tier
}

const fn tier_of(level: Level) -> Tier {
    match level {
        Level::Municipality | Level::Association => Tier::Municipality,
        Level::District => Tier::District,
        Level::Region | Level::Land => Tier::Land,
        Level::Federation => Tier::Federation,
    }
}
