"""Tables of accounts without a mapping: what their columns mean, which files are theirs, and what is left out."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import connectors
from connectors.accounts import accounts
from connectors.accounts.accounts_columns import CREDENTIAL, column
from connectors.accounts.accounts_moments import Moments
from connectors.head import look
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "accounts"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
PASSWORD = "a password, its hash or a key to the account, which no copy needs"


def _read(folder: Path, name: str, content: str | bytes) -> list[Item]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(accounts.read(path))


def _records(items: list[Item]) -> list[Record]:
    return [item for item in items if isinstance(item, Record)]


def test_a_row_becomes_an_account_of_its_holder() -> None:
    items = list(accounts.read(FIXTURES / "gebruikers.csv"))
    assert _records(items) == [
        Record(
            "account",
            "row 2",
            "K-2071",
            at="2024-01-15T09:30:00",
            at_text="15/01/2024 09:30",
            people=(
                Person(
                    Role.SUBJECT,
                    "Rozemarijn van der Klaver",
                    "rozemarijn@klaverhof.example",
                    "0470 33 44 12",
                    "K-2071",
                ),
            ),
            fields=(
                Field("Klantnummer", "K-2071", Label.CUSTOMER_ID),
                Field("Voornaam", "Rozemarijn", Label.PERSON),
                Field("Tussenvoegsel", "van der", Label.PERSON),
                Field("Achternaam", "Klaver", Label.PERSON),
                Field("E-mailadres", "rozemarijn@klaverhof.example", Label.EMAIL),
                Field("Gsm-nr", "0470 33 44 12", Label.PHONE),
                Field("Geboortedatum", "14/02/1988", Label.DATE_OF_BIRTH),
                Field("Aangemaakt op", "15/01/2024 09:30", PLAIN),
                Field("Laatst ingelogd op", "02/03/2025 18:05", PLAIN),
                Field("Nieuwsbrief", "ja", PLAIN),
                Field("Opmerking", "Belt liefst na zes uur, zegt haar zus Fleur", PROSE),
            ),
        ),
        Record(
            "account",
            "row 3",
            "K-2072",
            at="2024-04-03",
            at_text="03/04/2024",
            people=(Person(Role.SUBJECT, "", "info@tuinbouw-hagelkruis.example", "", "K-2072"),),
            fields=(
                Field("Klantnummer", "K-2072", Label.CUSTOMER_ID),
                Field("E-mailadres", "info@tuinbouw-hagelkruis.example", Label.EMAIL),
                Field("Aangemaakt op", "03/04/2024", PLAIN),
                Field("Nieuwsbrief", "nee", PLAIN),
            ),
        ),
    ]
    assert [item for item in items if isinstance(item, Settled)] == [
        Settled("kind", "account table", "its columns say so; a mapping beside it may say more"),
        Settled("day order", "day first", "dates whose first number is above 12: 2"),
        Settled("encoding", "utf-8", "every byte is valid UTF-8"),
        Settled("delimiter", "semicolon", "named in the sep= line"),
        Settled("column Wachtwoord hash", "left out", f"{PASSWORD}; 2 rows have one"),
    ]


def test_nom_beside_a_first_name_is_the_family_name_and_each_address_is_kept() -> None:
    (record,) = _records(list(accounts.read(FIXTURES / "utilisateurs.csv")))
    assert record.people == (
        Person(
            Role.SUBJECT,
            "Mélisande Delacour",
            "melisande@delacour.example",
            "+32 478 22 11 09",
            "m.delacour",
        ),
        Person(Role.SUBJECT, "Mélisande Delacour", "m.delacour@atelier.example", "", "m.delacour"),
    )
    assert (record.at, record.at_text) == ("2024-05-06", "2024-05-06")
    assert Field("Identifiant", "m.delacour", Label.USERNAME) in record.fields


def test_json_lines_are_read_by_dotted_names_and_a_cut_one_as_far_as_it_goes() -> None:
    items = list(accounts.read(FIXTURES / "users.jsonl"))
    first, second, third = _records(items)
    assert first.people == (
        Person(Role.SUBJECT, "Joppe Van den Bossche", "joppe@vandenbossche.example", "", "joppe.vdb"),
    )
    assert (first.key[-2:], first.at, first.at_text) == ("01", "2024-03-01T09:15:00+00:00", "1709284500000")
    assert Field("profile.firstName", "Joppe", Label.PERSON) in first.fields
    assert Field("bio", "Vader van Lars", PROSE) in first.fields
    assert Field("username", "hedwig@zilvermeer.example", Label.EMAIL) in second.fields
    assert third.people == ()
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["line 3"]
    assert Settled("unit of time", "epoch milliseconds", "by the length of the numbers") in items
    assert Settled("column passwordHash", "left out", f"{PASSWORD}; 1 rows have one") in items


def test_the_list_in_a_json_object_is_found() -> None:
    first, second = _records(list(accounts.read(FIXTURES / "kunden.json")))
    assert first.people == (
        Person(Role.SUBJECT, "Friedlinde Quast", "friedlinde@quast.example", "", "KD-88"),
    )
    assert first.at == "2023-02-03"
    assert Field("Straße und Hausnummer", "Lindenweg 4a", Label.ADDRESS) in first.fields
    assert (second.at, second.at_text) == ("", "2023-13-45")
    assert Field("Vermerk", "Sohn Ottokar holt ab", PROSE) in second.fields


def test_parquet_is_read_on_disk_and_out_of_an_archive(tmp_path: Path) -> None:
    import zipfile

    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    columns = {"email": ["wouter@esdoorn.example"], "username": ["wouter"], "last_login": ["2025-02-03"]}
    pq.write_table(pa.table(columns), tmp_path / "users.parquet")
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.write(tmp_path / "users.parquet", "users.parquet")
    (member,) = connectors.walk(tmp_path / "x.zip")
    for export in (tmp_path / "users.parquet", member):
        assert connectors.recognise(export) == "accounts"
        (record,) = _records(list(accounts.read(export)))
        assert record.people == (Person(Role.SUBJECT, "", "wouter@esdoorn.example", "", "wouter"),)
    damaged = (tmp_path / "users.parquet").read_bytes()[:-9]
    items = _read(tmp_path, "broken.parquet", damaged)
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["row 1"]
    assert connectors.recognise(tmp_path / "broken.parquet") is None


def test_mixed_days_and_months_are_not_guessed(tmp_path: Path) -> None:
    items = _read(tmp_path, "a.csv", "email,username,created_at\na@b.example,a,03/04/2024\n")
    assert [(r.at, r.at_text) for r in _records(items)] == [("", "03/04/2024")]
    assert any(
        item.what == "day order" and item.choice == "ambiguous" for item in items if isinstance(item, Settled)
    )


def test_what_stands_in_the_wrong_column_is_not_lost(tmp_path: Path) -> None:
    content = (
        "email,name,phone,username,created_at\n"
        "bel haar man Tijs,info@populier.example,liever mailen dan bellen,t.pop,2024-01-02\n"
        "lotte@populier.example,Lotte,0470 11 22 33,lotte,2024-01-03,te,veel\n"
        ",,,,\n"
    )
    wrong, long = _records(_read(tmp_path, "a.csv", content))
    assert wrong.people == (Person(Role.SUBJECT, "", "", "liever mailen dan bellen", "t.pop"),)
    assert Field("email", "bel haar man Tijs", PROSE) in wrong.fields
    assert Field("name", "info@populier.example", Label.EMAIL) in wrong.fields
    assert Field("phone", "liever mailen dan bellen", PROSE) in wrong.fields
    assert (long.people, {field.holds for field in long.fields}) == ((), {PROSE})
    assert [field.value for field in long.fields][-2:] == ["te", "veel"]


@pytest.mark.parametrize(
    ("name", "use"),
    [
        # four languages, and how programs write
        ("E-mail", "mail"),
        ("e_mail", "mail"),
        ("eMailAddress", "mail"),
        ("E-mailadres *", "mail"),
        ("Adresse e-mail :", "mail"),
        ("COURRIEL", "mail"),
        ("user_email", "mail"),
        ("contact.email", "mail"),
        ("Prénom", "first"),
        ("prenom", "first"),
        ("Vorname", "first"),
        ("profile.firstName", "first"),
        ("Tél.", "phone"),
        ("GSM nr.", "phone"),
        ("billing_phone", "phone"),
        ("Gebruikersnaam", "username"),
        ("user_login", "username"),
        ("Laatste login", "login"),
        ("lastLoginAt", "login"),
        ("Dernière connexion", "login"),
        ("zuletzt angemeldet", "login"),
        ("date_joined", "created"),
        ("Lid sinds", "created"),
        ("Registriert am", "created"),
        ("Nieuwsbrief (ja/nee)", "consent"),
        ("accepts_marketing", "consent"),
        ("wachtwoord", CREDENTIAL),
        ("encrypted_password", CREDENTIAL),
        ("PasswordHash", CREDENTIAL),
        ("user_pass", CREDENTIAL),
        ("mot de passe", CREDENTIAL),
        ("Straße", "address"),
        ("STRASSE", "address"),
        ("address.city", "place"),
        ("Geburtsdatum", "born"),
        ("customer.company.name", "company"),
        # look-alikes
        ("email_verified_at", "date"),
        ("email template", ""),
        ("password_changed_at", "date"),
        ("product name", ""),
        ("file_name", ""),
        ("namespace", ""),
        ("phonebook", ""),
        ("passport", ""),
        ("created_by", ""),
        ("mailing", ""),
        ("telling", ""),
        ("", ""),
        ("e" * 5000, ""),
    ],
)
def test_what_a_column_is_for(name: str, use: str) -> None:
    assert column(name).use == use


TAKEN = [
    "id,email,name,created_at",
    "email;gebruikersnaam;laatste login",
    "E-mail,Voornaam,Achternaam,Telefoon",
    "Courriel;Nom;Prénom;Inscrit le",
    "E-Mail-Adresse;Vorname;Nachname;Registriert am",
    "ID,user_login,user_pass,user_email,user_registered,display_name",
    "id,password,last_login,is_superuser,username,first_name,last_name,email,is_staff,date_joined",
    "First Name,Last Name,Email,Accepts Email Marketing,Phone,Total Spent,Total Orders",
    "Lidnummer;Naam;E-mail;IBAN;Abonnement",
    "Nom;Prénom;Date de naissance;Email;Motif",
    "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
    "Contact ID,Contact Name,Display Name,First Name,Last Name,EmailID,Phone",
]
REFUSED = [
    "id,name,created_at,updated_at",  # nobody's address
    "email,amount,currency",
    "email,subject,date",
    "email,name",  # one sign alone
    "email,name,phone,order_id,total",
    "Klant,E-mail,Telefoon,Factuurnummer,Bedrag",
    "sender email,email,name,phone,message",
    "email,naam,telefoon,onderwerp,bericht",
    "naam,telefoon,adres",
    "Beste Jan, mijn e-mail werkt niet",
    "2025-01-02 03:04:05,INFO,login email=x",
    "{",
    '{"email": "a@b.example", "name": "x", "phone": ',
    '[{"email": "a@b.example", "subject": "x", "name": "y", "phone": "z"}]',
    '[["email", "name", "phone"]]',
    "[" * 5000,
    '{"users": ' * 3000,
    "\0\0\0\0email,name,phone",
]


@pytest.mark.parametrize("header", TAKEN)
def test_a_table_of_accounts_is_recognised(tmp_path: Path, header: str) -> None:
    (tmp_path / "a.csv").write_text(f"{header}\n", encoding="utf-8")
    assert connectors.recognise(tmp_path / "a.csv") == "accounts"


@pytest.mark.parametrize("header", REFUSED)
def test_other_tables_texts_and_logs_are_not(tmp_path: Path, header: str) -> None:
    for name in ("a.csv", "a.json", "a.txt"):
        (tmp_path / name).write_text(f"{header}\n", encoding="utf-8")
        assert not accounts.recognises(look(tmp_path / name))


def test_no_export_of_another_system_is_taken() -> None:
    others = [path for path in FIXTURES.parent.iterdir() if path.is_dir() and path.name != "accounts"]
    taken = [e for path in others for e in connectors.walk(path) if accounts.recognises(look(e))]
    assert taken == []


def test_no_sample_of_another_system_is_taken() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"needs {SAMPLES}")
    assert [export for export in connectors.walk(SAMPLES) if accounts.recognises(look(export))] == []


def test_json_of_accounts_in_a_list_is_recognised(tmp_path: Path) -> None:
    one = {"email": "a@b.example", "first_name": "Ada", "last_login": None, "created_at": "2024-01-02"}
    path = tmp_path / "a.json"
    path.write_text(json.dumps([one, one]), encoding="utf-8")
    assert connectors.recognise(path) == "accounts"
    path.write_text(json.dumps({"members": [one]}, indent=2), encoding="utf-8")
    assert connectors.recognise(path) == "accounts"
    assert [record.people[0].name for record in _records(list(accounts.read(path)))] == ["Ada"]


@pytest.mark.parametrize(
    ("values", "text", "at"),
    [
        (["1709284500"], "1709284500", "2024-03-01T09:15:00+00:00"),
        (["1709284500000"], "1709284500000", "2024-03-01T09:15:00+00:00"),
        (["1709284500000", "1709284500"], "1709284500", ""),  # two units in one table
        (["20240301"], "20240301", ""),
        (["15/01/2024"], "02/01/2024", "2024-01-02"),
        (["gisteren"], "gisteren", ""),
        ([], "", ""),
    ],
)
def test_the_unit_of_numbers_is_settled_over_the_table(values: list[str], text: str, at: str) -> None:
    moments = Moments()
    for value in values:
        moments.add(value)
    assert moments.parse(text) == at


CELLS = st.text(alphabet=st.sampled_from("ab1@.é /-"), max_size=12)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=8))
def test_every_row_is_a_record_that_keeps_every_value_but_the_password(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str, str]]
) -> None:
    lines = [",".join(row) for row in rows]
    content = "email,naam,wachtwoord,eigen\n" + "".join(f"{line}\n" for line in lines)
    records = _records(_read(tmp_path_factory.mktemp("csv"), "a.csv", content))
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert [[f.value.strip() for f in r.fields] for r in records] == [
        [cell.strip() for cell in (row[0], row[1], row[3]) if cell.strip()] for row in kept
    ]


def test_the_people_in_a_realm_are_not_one_and_their_keys_are_left_out(tmp_path: Path) -> None:
    """Keycloak writes its users between roles and clients."""
    secret, at = '{"value":"x"}', "2024-03-02T14:05:11+00:00"
    users = [
        {"id": "f1", "createdTimestamp": 1709388311000, "username": "fleur", "email": "fleur@klaver.example",
         "firstName": "Fleur", "lastName": "Klaver", "credentials": [{"type": "password", "secretData": secret}]},
        {"id": "f2", "createdTimestamp": 1709388311000, "username": "bas", "email": "bas@klaver.example"},
    ]  # fmt: skip
    realm = {
        "realm": "shop",
        "roles": {"realm": [{"name": "a"}, {"name": "b"}]},
        "users": users,
        "clients": [],
    }
    path = tmp_path / "realm.json"
    path.write_text(json.dumps(realm))
    assert accounts.recognises(look(path))
    items = list(accounts.read(path))
    assert [(record.key, record.at, record.people) for record in _records(items)] == [
        ("f1", at, (Person(Role.SUBJECT, "Fleur Klaver", "fleur@klaver.example", "", "fleur"),)),
        ("f2", at, (Person(Role.SUBJECT, "", "bas@klaver.example", "", "bas"),)),
    ]
    assert Settled("column credentials.secretData", "left out", f"{PASSWORD}; 1 rows have one") in items
    assert any(isinstance(item, Settled) and item.what == "records" for item in items)
    assert secret not in str(_records(items))


def test_a_team_in_a_document_is_no_account(tmp_path: Path) -> None:
    team = [{"name": name, "email": f"{name}@b.example", "phone": "1"} for name in ("an", "bo")]
    path = tmp_path / "firm.json"
    path.write_text(json.dumps({"company": "B", "team": team}))
    assert not accounts.recognises(look(path))


def test_ids_and_moments_of_mongodb(tmp_path: Path) -> None:
    row = {"_id": {"$oid": "64a1"}, "email": "a@b.example", "name": "An Bo"}
    text = json.dumps(row | {"createdAt": {"$date": "2024-03-02T14:05:11.000Z"}})
    (record,) = _records(_read(tmp_path, "users.json", text))
    assert (record.key, record.at) == ("64a1", "2024-03-02T14:05:11+00:00")


@pytest.mark.parametrize(
    ("header", "row", "people"),
    [
        ("Email,Name,Last name", "a@b.example,An,Bo", [Person(Role.SUBJECT, "An Bo", "a@b.example")]),
        ("Email,Name,Last name", "a@b.example,An Bo,Bo", [Person(Role.SUBJECT, "An Bo", "a@b.example")]),
        (
            "Email,Full Name,Owner",
            "a@b.example,An Bo,Cas Dop",
            [Person(Role.SUBJECT, "An Bo", "a@b.example"), Person(Role.COLLEAGUE, "Cas Dop")],
        ),
        ("Email,Full Name,Owner", "a@b.example,An Bo,17", [Person(Role.SUBJECT, "An Bo", "a@b.example")]),
        (
            "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
            "An,Bo,* Home,a@b.example ::: c@d.example,0470 11 22 33",
            [
                Person(Role.SUBJECT, "An Bo", "a@b.example", "0470 11 22 33"),
                Person(Role.SUBJECT, "An Bo", "c@d.example"),
            ],
        ),
    ],
)
def test_whom_a_row_names(tmp_path: Path, header: str, row: str, people: list[Person]) -> None:
    (record,) = _records(_read(tmp_path, "people.csv", f"{header}\n{row}\n"))
    assert list(record.people) == people
