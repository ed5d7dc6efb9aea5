//! Where a site may be published, and where kyr may keep its records.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use kyr::finish::{Destination, Mirror, PublishError, Remark, publish};

use super::{Place, output, read, same};

/// A destination in a site with two folders of its own, one of which is there.
fn in_site(place: &Place, folder: &str) -> Destination {
    let site = place.home().join("site");
    fs::create_dir_all(site.join("content")).unwrap();
    Destination {
        site: Some(site.clone()),
        sources: ["content", "themes"].map(|name| site.join(name)).to_vec(),
        ..Destination::new(site.join(folder))
    }
}

#[test]
fn no_folder_of_a_version_history_is_published_into() {
    for folder in [".git", "public/.git", ".Git/hooks", ".hg", "x/.hg/y", "public/.SVN", ".svn/x/y"] {
        let place = Place::new();
        let refused = publish(&output(&[("index.html", "new")]), &in_site(&place, folder));
        assert!(matches!(refused, Err(PublishError::InHistory(..))), "{folder}: {refused:?}");
        assert_eq!(fs::read_dir(place.home().join("site")).unwrap().count(), 1, "{folder}");
    }
    // Nor one behind a link of the person's.
    let place = Place::new();
    fs::create_dir_all(place.home().join("mine/.git/hooks")).unwrap();
    symlink("mine/.git", place.home().join("link")).unwrap();
    let refused = publish(&output(&[("index.html", "new")]), &in_site(&place, "../link/hooks"));
    assert!(matches!(refused, Err(PublishError::InHistory(..))), "{refused:?}");
}

#[test]
fn the_sites_own_folders_are_known_under_any_letters() {
    let new = output(&[("index.html", "new")]);
    for folder in ["themes", "THEMES", "Content", "content"] {
        let place = Place::new();
        let refused = publish(&new, &in_site(&place, folder));
        assert!(matches!(refused, Err(PublishError::IsSource(_))), "{folder}: {refused:?}");
    }
    for folder in ["THEMES/x", "Content/en/public"] {
        let place = Place::new();
        let refused = publish(&new, &in_site(&place, folder));
        assert!(matches!(refused, Err(PublishError::InSite(..))), "{folder}: {refused:?}");
        assert_eq!(fs::read_dir(place.home().join("site")).unwrap().count(), 1, "{folder}");
    }
    // Behind a link of the person's that leads into the site.
    let place = Place::new();
    symlink("site/content", place.home().join("link")).unwrap();
    let refused = publish(&new, &in_site(&place, "../link/public"));
    assert!(matches!(refused, Err(PublishError::InSite(..))), "{refused:?}");
    let place = Place::new();
    publish(&new, &in_site(&place, "contents")).unwrap();
}

#[test]
fn records_behind_a_link_of_the_site_are_not_believed() {
    let place = Place::new();
    let (site, out) = (place.home().join("site"), place.home().join("out"));
    fs::create_dir_all(&site).unwrap();
    fs::create_dir(&out).unwrap();
    let destination = |records: PathBuf| Destination {
        site: Some(site.clone()),
        records: Some(records),
        ..Destination::new(site.join("public"))
    };
    // The home folder is the site, which leads the cache elsewhere; and the other way round.
    symlink("../out", site.join("cache")).unwrap();
    symlink("site/in", place.home().join("cache")).unwrap();
    symlink("site/cache", place.home().join("round")).unwrap();
    fs::create_dir(site.join("in")).unwrap();
    for records in ["site/cache/kyr", "site/cache", "cache/kyr", "cache", "round/kyr", "site/new"] {
        let records = place.home().join(records);
        let published = publish(&output(&[("index.html", "one")]), &destination(records.clone())).unwrap();
        assert_eq!(published.remarks, [Remark::RecordsInSite(records)]);
        assert_eq!(fs::read_dir(&out).unwrap().count() + fs::read_dir(site.join("in")).unwrap().count(), 0);
    }
    // A link in the output is the site's as well.
    fs::create_dir(place.home().join("else")).unwrap();
    symlink("../../out", site.join("public/link")).unwrap();
    let other = Destination {
        records: Some(site.join("public/link/kyr")),
        ..Destination::new(place.home().join("site/public"))
    };
    fs::remove_file(site.join("public/manifest.json")).unwrap();
    let _ = publish(&output(&[("index.html", "one")]), &other);
    assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
    // A link of the person's own is followed.
    symlink("out", place.home().join("mine")).unwrap();
    fs::remove_file(site.join("public/link")).unwrap();
    fs::remove_dir_all(site.join("public")).unwrap();
    publish(&output(&[("index.html", "one")]), &destination(place.home().join("mine/kyr"))).unwrap();
    assert_eq!(fs::read_dir(out.join("kyr")).unwrap().count(), 1);
}

#[test]
fn a_server_without_records_knows_its_own_files() {
    let place = Place::new();
    let mut mirror = Mirror::new(Destination::new(place.public()));
    for text in ["one", "two", "three", "four"] {
        let site = output(&[("index.html", text), (&format!("{text}/a.html"), "a")]);
        mirror.publish(&std::sync::Arc::new(site), &mut |_| {}).unwrap();
        mirror.prepare();
        // So that the next one is written whole.
        fs::write(place.public().join("index.html"), text).unwrap();
    }
    mirror.close();
    assert_eq!(place.beside(), ["mine.txt", "public"]);
    // A file that somebody changed is not its own any more.
    let mut mirror = Mirror::new(Destination::new(place.public()));
    let site = |text| std::sync::Arc::new(output(&[("index.html", text)]));
    let left = mirror.publish(&site("five"), &mut |_| {}).unwrap();
    assert_eq!((left.left.len(), left.remarks), (1, vec![Remark::NoRecords]));
    fs::write(place.public().join("index.html"), "mine").unwrap();
    let left = mirror.publish(&site("six"), &mut |_| {}).unwrap().left;
    assert_eq!(fs::read_to_string(left[0].join("index.html")).unwrap(), "mine");
    assert_eq!(read(&left[0]).len(), 1);
    assert!(same(&place.public(), &site("six")));
}

#[test]
fn nothing_is_published_among_the_sources_of_another_site() {
    let new = output(&[("index.html", "new")]);
    for folder in ["content/new", "content/en/x", "locales/fr", "themes/mine"] {
        let place = Place::new();
        let other = place.home().join("other");
        fs::create_dir_all(&other).unwrap();
        fs::write(other.join("site.yaml"), "").unwrap();
        let refused = publish(&new, &in_site(&place, &format!("../other/{folder}")));
        assert!(matches!(refused, Err(PublishError::InSite(..))), "{folder}: {refused:?}");
        assert_eq!(fs::read_dir(&other).unwrap().count(), 1, "{folder}");
        publish(&new, &in_site(&place, "../other/public")).unwrap();
    }
    // A folder of that name that belongs to no site.
    let place = Place::new();
    publish(&new, &in_site(&place, "../content/public")).unwrap();
}

#[test]
fn a_site_that_is_named_through_a_link_is_the_same_site() {
    let place = Place::new();
    symlink("site", place.home().join("alias")).unwrap();
    let alias = place.home().join("alias");
    let named = Destination {
        site: Some(alias.clone()),
        sources: vec![alias.join("content")],
        ..in_site(&place, "content/public")
    };
    let refused = publish(&output(&[("index.html", "new")]), &named);
    assert!(matches!(refused, Err(PublishError::InSite(..))), "{refused:?}");
}
