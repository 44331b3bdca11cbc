"""The gateway's own self-signed certificate, for training and for offices without a certificate authority.

The desk pins it: it is the only certificate the desk's connection trusts. The private key lies on
the disk encrypted under the store's key, never in the clear.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID


@dataclass(frozen=True, slots=True)
class TlsFiles:
    """PEM files of certificate and encrypted key; ``fingerprint``: SHA-256 in hexadecimal."""

    certificate: Path
    key: Path
    password: str = field(repr=False)
    fingerprint: str


def own_certificate(folder: Path, host: str, password: str, now: datetime) -> TlsFiles:
    """The certificate in ``folder`` for ``host``; made if missing, unreadable or near its end."""
    certificate, key = folder / "gateway.crt", folder / "gateway.key"
    current = _current(certificate, key, password, now)
    if current is None:
        current = _make(certificate, key, host, password, now)
    return TlsFiles(certificate, key, password, current.fingerprint(hashes.SHA256()).hex())


def _current(certificate: Path, key: Path, password: str, now: datetime) -> x509.Certificate | None:
    try:
        known = x509.load_pem_x509_certificate(certificate.read_bytes())
        serialization.load_pem_private_key(key.read_bytes(), password.encode())
    except (OSError, ValueError):
        return None
    return known if known.not_valid_after_utc > now + timedelta(days=30) else None


def _make(certificate: Path, key: Path, host: str, password: str, now: datetime) -> x509.Certificate:
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Mot Cua gateway")])
    identifier = x509.SubjectKeyIdentifier.from_public_key(private.public_key())
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=825))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(_names(host)), critical=False)
        .add_extension(identifier, critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), critical=False)
        .sign(private, hashes.SHA256())
    )
    key.write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password.encode()),
        )
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return made


def _names(host: str) -> list[x509.GeneralName]:
    names: list[x509.GeneralName] = [
        x509.DNSName("localhost"),
        x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
    ]
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        if host != "localhost":
            names.append(x509.DNSName(host))
    else:
        if not (address.is_loopback or address.is_unspecified):
            names.append(x509.IPAddress(address))
    return names


def _key_usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
