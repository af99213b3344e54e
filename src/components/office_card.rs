//! An office: who it is, where, how to reach it.

use super::fact_source::NotMaintained;
use super::heading::heading;
use super::icon::{Icon, IconName};
use super::link::{ExternalLink, LinkKind};
use crate::i18n::{ids, t};
use leptos::prelude::*;
use model::{ContactChannel, ContactPoint};

/// The responsible office.
///
/// Accessibility: name as a heading; each contact says in words what it is; phone and e-mail are links of 44 px; what
/// is not known is said, never left out.
#[component]
pub fn OfficeCard(
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
    /// Department within it.
    #[prop(into, optional)]
    department: MaybeProp<String>,
    /// Address in lines; none if it is not maintained.
    #[prop(into, optional)]
    address: Signal<Vec<String>>,
    /// Ways to reach it; none if they are not maintained.
    #[prop(into, optional)]
    contacts: Signal<Vec<ContactPoint>>,
    /// Why this office, in a sentence.
    #[prop(into, optional)]
    why: MaybeProp<String>,
    /// Level of the name as a heading.
    #[prop(default = 3)]
    level: u8,
    /// Language of the name, if it differs from the page's.
    #[prop(into, optional)]
    lang: Option<String>,
    /// More about it: opening hours, where the facts come from.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let address_view = move || {
        let lines = address.get();
        if lines.is_empty() {
            view! { <NotMaintained /> }.into_any()
        } else {
            let lines = lines
                .into_iter()
                .map(|line| view! { <span class="al-office__line">{line}</span> });
            view! { <address class="al-office__address" translate="no">{lines.collect_view()}</address> }
                .into_any()
        }
    };
    let contacts_view = move || {
        let contacts = contacts.get();
        if contacts.is_empty() {
            view! { <NotMaintained /> }.into_any()
        } else {
            contacts.into_iter().map(contact_view).collect_view().into_any()
        }
    };
    view! {
        <article class="al-office">
            <div class="al-office__head" lang=lang>
                <span class="al-office__icon"><Icon name=IconName::Building /></span>
                <div>
                    {heading(level, "al-office__name", name)}
                    {move || department.get().map(|text| view! { <p class="al-office__department">{text}</p> })}
                </div>
            </div>
            {move || why.get().map(|text| view! { <p class="al-office__why">{text}</p> })}
            <dl class="al-office__facts">
                <div class="al-office__fact">
                    <dt><Icon name=IconName::Place />{t(ids::component_address)}</dt>
                    <dd>{address_view}</dd>
                </div>
                <div class="al-office__fact">
                    <dt><Icon name=IconName::Phone />{t(ids::component_contact)}</dt>
                    <dd>{contacts_view}</dd>
                </div>
            </dl>
            {children.map(|children| view! { <div class="al-office__more">{children()}</div> })}
        </article>
    }
}

/// A way to reach an office: the word for it, then the link.
pub fn contact_view(contact: ContactPoint) -> impl IntoView {
    let value = contact.value;
    let (word, link) = match contact.channel {
        ContactChannel::Phone => (t(ids::component_phone), plain_link(phone_href(&value), value)),
        ContactChannel::Email => (
            t(ids::component_email),
            plain_link(format!("mailto:{value}"), value),
        ),
        ContactChannel::Fax => (
            t(ids::component_fax),
            view! { <bdi dir="ltr">{value}</bdi> }.into_any(),
        ),
        ContactChannel::Web => (t(ids::component_website), website(value)),
    };
    view! { <p class="al-office__contact"><span class="al-office__word">{word}": "</span>{link}</p> }
}

fn plain_link(href: String, value: String) -> AnyView {
    view! { <a class="al-link al-link--standalone" href=href dir="ltr" translate="no">{value}</a> }.into_any()
}

fn website(value: String) -> AnyView {
    if value.starts_with("https://") || value.starts_with("http://") {
        let text = value.split_once("://").map_or(value.as_str(), |(_, rest)| rest);
        let text = text.trim_end_matches('/').to_owned();
        view! { <ExternalLink href=value kind=LinkKind::Standalone host_is_text=true>{text}</ExternalLink> }
            .into_any()
    } else {
        value.into_any()
    }
}

/// A number as phones dial it: digits and a leading plus only; what stands in brackets after `+49` is not dialled.
fn phone_href(value: &str) -> String {
    let value = value.replace("(0)", "");
    let number: String = value
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    format!("tel:{number}")
}
