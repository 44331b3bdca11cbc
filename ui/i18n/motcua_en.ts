<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name></name>
    <message>
        <source> và {count} hồ sơ nữa</source>
        <translation>, and more filings: {count}</translation>
    </message>
    <message>
        <source> · đã gửi {size}</source>
        <translation> · {size} sent</translation>
    </message>
    <message numerus="yes">
        <source>%n bản chính</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản sao</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chưa nộp được</source>
        <translation>
            <numerusform>%n cannot be filed yet</numerusform>
            <numerusform>%n cannot be filed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ lệch</source>
        <translation>
            <numerusform>%n mismatch</numerusform>
            <numerusform>%n mismatches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chờ gửi</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cán bộ</source>
        <translation>
            <numerusform>%n officer</numerusform>
            <numerusform>%n officers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n câu trả lời của mẫu cũ</source>
        <translation>
            <numerusform>%n answer of the older form</numerusform>
            <numerusform>%n answers of the older form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cần hỏi lại hoặc đổi cách</source>
        <translation>
            <numerusform>%n to be asked again or done another way</numerusform>
            <numerusform>%n to be asked again or done another way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dòng</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dòng mới nhất</source>
        <translation>
            <numerusform>%n newest line</numerusform>
            <numerusform>%n newest lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n giây</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n giờ</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ</source>
        <translation>
            <numerusform>%n filing</numerusform>
            <numerusform>%n filings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ chưa xong việc gửi.</source>
        <translation>
            <numerusform>%n filing is not sent yet.</numerusform>
            <numerusform>%n filings are not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ của quầy {counter} khác nội dung với bản ở cổng</source>
        <translation>
            <numerusform>%n filing of {counter} differs from what the gateway has</numerusform>
            <numerusform>%n filings of {counter} differ from what the gateway has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ hỏi lại</source>
        <translation>
            <numerusform>%n filing asks again</numerusform>
            <numerusform>%n filings ask again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ trong tệp khác nội dung với hồ sơ cùng mã ở máy</source>
        <translation>
            <numerusform>%n filing in the file differs from the one with the same code here</numerusform>
            <numerusform>%n filings in the file differ from those with the same codes here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ · lâu nhất {time}</source>
        <translation>
            <numerusform>%n filing · longest {time}</numerusform>
            <numerusform>%n filings · longest {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ · {size} · đã gửi {sent}</source>
        <translation>
            <numerusform>%n filing · {size} · {sent} sent</numerusform>
            <numerusform>%n filings · {size} · {sent} sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ đã có sẵn, không nhận hai lần.</source>
        <translation>
            <numerusform>%n filing was here already and was not taken twice.</numerusform>
            <numerusform>%n filings were here already and were not taken twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ đã tới cổng. Cổng không ghi đè gì; báo quản trị.</source>
        <translation>
            <numerusform>%n filing has reached the gateway. The gateway overwrites nothing; tell the administrator.</numerusform>
            <numerusform>%n filings have reached the gateway. The gateway overwrites nothing; tell the administrator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hồ sơ, đang hiện {shown}</source>
        <translation>
            <numerusform>%n filing, {shown} shown</numerusform>
            <numerusform>%n filings, {shown} shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n không nhận</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kết quả</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lần</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mục kèm theo</source>
        <translation>
            <numerusform>%n further entry</numerusform>
            <numerusform>%n further entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ngày</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ngày làm việc</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đang chờ</source>
        <translation>
            <numerusform>%n person waited for</numerusform>
            <numerusform>%n people waited for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nháp của bạn đã được bàn giao cho {receiver}: {reason}</source>
        <translation>
            <numerusform>%n draft of yours was handed over to {receiver}: {reason}</numerusform>
            <numerusform>%n drafts of yours were handed over to {receiver}: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nháp của {officers}</source>
        <translation>
            <numerusform>%n draft of {officers}</numerusform>
            <numerusform>%n drafts of {officers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nháp đang giữ</source>
        <translation>
            <numerusform>%n draft kept</numerusform>
            <numerusform>%n drafts kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nháp được bàn giao cho bạn</source>
        <translation>
            <numerusform>%n draft was handed over to you</numerusform>
            <numerusform>%n drafts were handed over to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nơi cấp được tin cậy</source>
        <translation>
            <numerusform>%n trusted issuer</numerusform>
            <numerusform>%n trusted issuers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thủ tục</source>
        <translation>
            <numerusform>%n procedure</numerusform>
            <numerusform>%n procedures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trang</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tài khoản, {active} đang hoạt động</source>
        <translation>
            <numerusform>%n account, {active} active</numerusform>
            <numerusform>%n accounts, {active} active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tệp</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tệp chờ xác nhận</source>
        <translation>
            <numerusform>%n file to confirm</numerusform>
            <numerusform>%n files to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tệp lạ trong thư mục nơi cấp</source>
        <translation>
            <numerusform>%n strange file in the folder of issuers</numerusform>
            <numerusform>%n strange files in the folder of issuers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tệp mồ côi</source>
        <translation>
            <numerusform>%n orphaned file</numerusform>
            <numerusform>%n orphaned files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n việc chặn</source>
        <translation>
            <numerusform>%n thing in the way</numerusform>
            <numerusform>%n things in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ô</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ô nhập tay, theo lời người dân</source>
        <translation>
            <numerusform>%n field typed, as the citizen said</numerusform>
            <numerusform>%n fields typed, as the citizen said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ô trống bỏ qua</source>
        <translation>
            <numerusform>%n empty field left out</numerusform>
            <numerusform>%n empty fields left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ô đã có</source>
        <translation>
            <numerusform>%n field filled</numerusform>
            <numerusform>%n fields filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ô, không cần gõ lại</source>
        <translation>
            <numerusform>%n field, no need to type again</numerusform>
            <numerusform>%n fields, no need to type again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n điều cần biết, vẫn nộp được</source>
        <translation>
            <numerusform>%n thing to know, filing is possible</numerusform>
            <numerusform>%n things to know, filing is possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n đơn vị khác</source>
        <translation>
            <numerusform>%n unit differs</numerusform>
            <numerusform>%n units differ</numerusform>
        </translation>
    </message>
    <message>
        <source>1 giờ</source>
        <comment>danh mục</comment>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>1 ngày làm việc; phải xác minh thì 3 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>1 working day; 3 working days where it must be verified</translation>
    </message>
    <message>
        <source>1 ngày làm việc; trường hợp khác 2 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>1 working day; in other cases 2 working days</translation>
    </message>
    <message>
        <source>10 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>10 working days</translation>
    </message>
    <message>
        <source>10 ngày; trường hợp phức tạp không quá 15 ngày</source>
        <comment>danh mục</comment>
        <translation>10 days; in complicated cases at most 15 days</translation>
    </message>
    <message>
        <source>10 số</source>
        <translation>10 digits</translation>
    </message>
    <message>
        <source>12 chữ số; bỏ trống nếu giấy tờ không có.</source>
        <translation>12 digits; leave empty if their document has none.</translation>
    </message>
    <message>
        <source>12 số</source>
        <translation>12 digits</translation>
    </message>
    <message>
        <source>17 ngày làm việc; trường hợp khác 20 hoặc 30 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>17 working days; in other cases 20 or 30 working days</translation>
    </message>
    <message>
        <source>20 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>20 working days</translation>
    </message>
    <message>
        <source>3 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>3 working days</translation>
    </message>
    <message>
        <source>5 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>5 working days</translation>
    </message>
    <message>
        <source>6 số cuối của số định danh in trên thẻ. Có máy quét thì quét mã QR.</source>
        <translation>The last 6 digits of the personal ID number printed on the card. If there is a scanner, scan the QR code.</translation>
    </message>
    <message>
        <source>6 số cuối, hoặc mã dự phòng</source>
        <translation>Last 6 digits, or a recovery code</translation>
    </message>
    <message>
        <source>6 số cuối, đủ 12 số, hoặc MRZ</source>
        <translation>Last 6 digits, all 12, or the MRZ</translation>
    </message>
    <message>
        <source>7 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>7 working days</translation>
    </message>
    <message>
        <source>7 ngày làm việc (Điều 26 Luật Căn cước)</source>
        <comment>danh mục</comment>
        <translation>7 working days (Article 26, Law on Identification)</translation>
    </message>
    <message>
        <source>8 ngày làm việc</source>
        <comment>danh mục</comment>
        <translation>8 working days</translation>
    </message>
    <message>
        <source>: số {place} trong sổ của cổng</source>
        <translation>: number {place} in the gateway&apos;s log</translation>
    </message>
    <message>
        <source>A</source>
        <comment>danh mục</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>A1</source>
        <comment>danh mục</comment>
        <translation>A1</translation>
    </message>
    <message>
        <source>A2</source>
        <comment>danh mục</comment>
        <translation>A2</translation>
    </message>
    <message>
        <source>A3</source>
        <comment>danh mục</comment>
        <translation>A3</translation>
    </message>
    <message>
        <source>A4</source>
        <comment>danh mục</comment>
        <translation>A4</translation>
    </message>
    <message>
        <source>Ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Ai (tên đăng nhập)</source>
        <translation>Who (user name)</translation>
    </message>
    <message>
        <source>Alt+số</source>
        <translation>Alt+no.</translation>
    </message>
    <message>
        <source>Anh ruột</source>
        <comment>danh mục</comment>
        <translation>Elder brother</translation>
    </message>
    <message>
        <source>B</source>
        <comment>danh mục</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>B1</source>
        <comment>danh mục</comment>
        <translation>B1</translation>
    </message>
    <message>
        <source>B2</source>
        <comment>danh mục</comment>
        <translation>B2</translation>
    </message>
    <message>
        <source>BE</source>
        <comment>danh mục</comment>
        <translation>BE</translation>
    </message>
    <message>
        <source>Bà</source>
        <comment>danh mục</comment>
        <translation>Grandmother</translation>
    </message>
    <message>
        <source>Bài tập</source>
        <translation>Exercise</translation>
    </message>
    <message>
        <source>Bài tập {number}/{of}</source>
        <translation>Exercise {number}/{of}</translation>
    </message>
    <message>
        <source>Bàn giao</source>
        <translation>Hand over</translation>
    </message>
    <message numerus="yes">
        <source>Bàn giao %n nháp</source>
        <translation>
            <numerusform>Hand over %n draft</numerusform>
            <numerusform>Hand over %n drafts</numerusform>
        </translation>
    </message>
    <message>
        <source>Bàn giao giữa cán bộ</source>
        <translation>Handed over between officers</translation>
    </message>
    <message>
        <source>Bàn giao nháp</source>
        <translation>Hand over drafts</translation>
    </message>
    <message>
        <source>Bàn giao phải có lý do; người giao, người nhận đều thấy.</source>
        <translation>A handover needs a reason; both the giver and the receiver see it.</translation>
    </message>
    <message>
        <source>Bàn phím trên màn hình</source>
        <translation>On-screen keyboard</translation>
    </message>
    <message>
        <source>Báo quản trị cài lại danh mục; hồ sơ đã lưu không bị ảnh hưởng.</source>
        <translation>Ask the administrator to install the catalogue again; filings that are saved are not affected.</translation>
    </message>
    <message>
        <source>Báo động sổ của cổng</source>
        <translation>Alarm about the gateway&apos;s log</translation>
    </message>
    <message>
        <source>Báo động sổ thứ tự của cổng</source>
        <translation>Alarm about the gateway&apos;s log</translation>
    </message>
    <message>
        <source>Bên nam</source>
        <comment>danh mục</comment>
        <translation>The man</translation>
    </message>
    <message>
        <source>Bên nam chưa đủ 20 tuổi.</source>
        <comment>danh mục</comment>
        <translation>The man is not yet 20.</translation>
    </message>
    <message>
        <source>Bên nữ</source>
        <comment>danh mục</comment>
        <translation>The woman</translation>
    </message>
    <message>
        <source>Bên nữ chưa đủ 18 tuổi.</source>
        <comment>danh mục</comment>
        <translation>The woman is not yet 18.</translation>
    </message>
    <message>
        <source>Bình thường</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Bưu chính</source>
        <comment>danh mục</comment>
        <translation>By post</translation>
    </message>
    <message>
        <source>Bước xác thực hai</source>
        <translation>Second step</translation>
    </message>
    <message>
        <source>Bước xác thực thứ hai</source>
        <translation>Second sign-in step</translation>
    </message>
    <message>
        <source>Bước xác thực thứ hai giữ tài khoản kín cả khi mật khẩu bị lộ: khi đăng nhập, ngoài mật khẩu còn gõ một mã 6 số đổi mỗi 30 giây trên điện thoại. Không cần mạng.</source>
        <translation>A second step keeps the account closed even when the password is known to others: to sign in, besides the password, type a 6-digit code from your phone that changes every 30 seconds. No network needed.</translation>
    </message>
    <message>
        <source>Bước xác thực thứ hai không đúng.</source>
        <translation>The second sign-in step is wrong.</translation>
    </message>
    <message>
        <source>Bước {step} trong {count}: {name}</source>
        <translation>Step {step} of {count}: {name}</translation>
    </message>
    <message>
        <source>Bản chính giấy tờ, văn bản cần chứng thực</source>
        <comment>danh mục</comment>
        <translation>Original of the paper to be certified</translation>
    </message>
    <message>
        <source>Bản chính hoặc học bạ điện tử.</source>
        <comment>danh mục</comment>
        <translation>The original, or the electronic school report.</translation>
    </message>
    <message>
        <source>Bản chụp mờ hoặc mất góc, không đọc được: xin bản chụp rõ của {paper}.</source>
        <comment>danh mục</comment>
        <translation>The copy is blurred or cut off and cannot be read: please bring a clear copy of {paper}.</translation>
    </message>
    <message>
        <source>Bản dịch và giấy tờ, văn bản cần dịch</source>
        <comment>danh mục</comment>
        <translation>The translation and the paper translated</translation>
    </message>
    <message>
        <source>Bản dịch được chứng thực chữ ký người dịch</source>
        <comment>danh mục</comment>
        <translation>Translation with the translator&apos;s signature certified</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <comment>danh mục</comment>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Bản sao Giấy khai sinh</source>
        <comment>danh mục</comment>
        <translation>Birth certificate, copy</translation>
    </message>
    <message>
        <source>Bản sao trích lục hộ tịch, bản sao Giấy khai sinh</source>
        <comment>danh mục</comment>
        <translation>Copy of a civil status extract, copy of a birth certificate</translation>
    </message>
    <message>
        <source>Bản sao trích lục khai sinh</source>
        <comment>danh mục</comment>
        <translation>Extract of birth</translation>
    </message>
    <message>
        <source>Bản sao trích lục khai tử</source>
        <comment>danh mục</comment>
        <translation>Extract of death</translation>
    </message>
    <message>
        <source>Bản sao trích lục kết hôn</source>
        <comment>danh mục</comment>
        <translation>Extract of marriage</translation>
    </message>
    <message>
        <source>Bản sao từ sổ gốc</source>
        <comment>danh mục</comment>
        <translation>Copy from the original register</translation>
    </message>
    <message>
        <source>Bản sao và nhận kết quả</source>
        <comment>danh mục</comment>
        <translation>Copies and how to get the result</translation>
    </message>
    <message>
        <source>Bản sao được chứng thực</source>
        <comment>danh mục</comment>
        <translation>Certified copy</translation>
    </message>
    <message>
        <source>Bản thân</source>
        <comment>danh mục</comment>
        <translation>Self</translation>
    </message>
    <message>
        <source>Bản {version} của thủ tục này chưa có hiệu lực.</source>
        <translation>Version {version} of this procedure is not in force yet.</translation>
    </message>
    <message>
        <source>Bản {version} của thủ tục này đã hết hiệu lực: giữ nháp rồi mở lại để chuyển sang bản mới.</source>
        <translation>Version {version} of this procedure is no longer in force: keep the draft and open it again to move to the new version.</translation>
    </message>
    <message>
        <source>Bản điện tử</source>
        <comment>danh mục</comment>
        <translation>Electronic copy</translation>
    </message>
    <message>
        <source>Bảng chép</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>Bảng tập huấn</source>
        <translation>Practice panel</translation>
    </message>
    <message>
        <source>Bấm 6 số cuối</source>
        <translation>Press the last 6 digits</translation>
    </message>
    <message>
        <source>Bấm Ctrl 3 như quét mã QR ở mặt thẻ, hoặc gõ 6 số cuối của số định danh rồi Enter.</source>
        <translation>Press Ctrl 3 as if scanning the QR code on the card, or type the last 6 digits of the personal ID number, then Enter.</translation>
    </message>
    <message>
        <source>Bấm Ctrl T mở bảng tập huấn, chọn một thẻ rồi bấm Ctrl 1 để đặt lên đầu đọc.</source>
        <translation>Press Ctrl T for the practice panel, choose a card, then Ctrl 1 puts it on the reader.</translation>
    </message>
    <message>
        <source>Bấm Ctrl+E: hồ sơ mở lại đúng chỗ phải sửa, câu trả lời và giấy tờ còn nguyên; sửa rồi nộp lại.</source>
        <translation>Press Ctrl+E: the filing opens again where it is to be mended, answers and papers as they were; mend it and file again.</translation>
    </message>
    <message>
        <source>Bấm Enter trên từng lý do, hoặc ghi lý do ở ô dưới.</source>
        <translation>Press Enter on each reason, or write one in the field below.</translation>
    </message>
    <message>
        <source>Bấm Esc để bỏ lọc, hoặc mở rộng ngày.</source>
        <translation>Press Esc to drop the filter, or widen the days.</translation>
    </message>
    <message>
        <source>Bấm F2 để đọc lại.</source>
        <translation>Press F2 to read again.</translation>
    </message>
    <message>
        <source>Bấm F3, gõ vài chữ không dấu như “tam tru”, rồi Ctrl Enter mở tờ khai.</source>
        <translation>Press F3, type a few letters without marks such as “tam tru”, then Ctrl Enter opens the declaration.</translation>
    </message>
    <message>
        <source>Bấm F6 để quét lại.</source>
        <translation>Press F6 to scan again.</translation>
    </message>
    <message>
        <source>Bấm lại và gõ mật khẩu của mình khi được hỏi.</source>
        <translation>Press again and type your own password when asked.</translation>
    </message>
    <message>
        <source>Bấm lần nữa để che lại.</source>
        <translation>Press again to mask it.</translation>
    </message>
    <message>
        <source>Bấm vào việc cần làm. Không thấy việc của mình thì mời ông/bà tới quầy.</source>
        <translation>Press what you need. If it is not here, please go to the counter.</translation>
    </message>
    <message>
        <source>Bấm vào ô rồi gõ bằng bàn phím bên dưới. Xong thì bấm Tiếp.</source>
        <translation>Press a field and type on the keyboard below. When done, press Next.</translation>
    </message>
    <message>
        <source>Bật</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>Bật lại dịch vụ (Windows: Smart Card; Linux: pcscd), cắm lại đầu đọc.</source>
        <translation>Start the service again (Windows: Smart Card; Linux: pcscd) and plug the reader in again.</translation>
    </message>
    <message>
        <source>Bật máy quét, cắm lại cáp rồi bấm F6; trong lúc chờ, kéo thả tệp hoặc dán ảnh.</source>
        <translation>Switch the scanner on, plug its cable in again and press F6; meanwhile drop a file or paste a picture.</translation>
    </message>
    <message>
        <source>Bằng chứng thẻ</source>
        <translation>Card evidence</translation>
    </message>
    <message>
        <source>Bằng chứng thứ tự không đúng dạng.</source>
        <translation>The proof of order is not in the right form.</translation>
    </message>
    <message>
        <source>Bị chặn</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Bị hư hỏng</source>
        <comment>danh mục</comment>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Bị mất</source>
        <comment>danh mục</comment>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Bị từ chối</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Bị từ chối, chưa sửa</source>
        <translation>Refused, not mended yet</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ bước xác thực hai</source>
        <translation>Second step dropped</translation>
    </message>
    <message>
        <source>Bỏ chặn tài khoản</source>
        <translation>Account unblocked</translation>
    </message>
    <message>
        <source>Bỏ các mục này</source>
        <translation>Drop these entries</translation>
    </message>
    <message>
        <source>Bỏ câu trả lời cũ</source>
        <translation>Old answers dropped</translation>
    </message>
    <message>
        <source>Bỏ khỏi danh sách</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Bỏ khỏi danh sách tin cậy: {subject}?</source>
        <translation>Remove from the trusted list: {subject}?</translation>
    </message>
    <message>
        <source>Bỏ kết quả vừa đọc, đặt lại thẻ rồi bấm F2. Lặp lại: đổi đầu đọc, báo quản trị.</source>
        <translation>Discard what was just read, put the card back and press F2. If it happens again: change the reader and tell the administrator.</translation>
    </message>
    <message>
        <source>Bỏ lần đọc sau</source>
        <translation>Give up reading after</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Drop filter</translation>
    </message>
    <message>
        <source>Bỏ trang</source>
        <translation>Drop page</translation>
    </message>
    <message>
        <source>Bỏ trang này</source>
        <translation>Drop this page</translation>
    </message>
    <message>
        <source>Bỏ trống nếu không có</source>
        <comment>danh mục</comment>
        <translation>Leave empty if there is none</translation>
    </message>
    <message>
        <source>Bỏ tệp {file}</source>
        <translation>Remove file {file}</translation>
    </message>
    <message>
        <source>Bỏ tệp đó và quét lại từ bản giấy.</source>
        <translation>Remove that file and scan the paper again.</translation>
    </message>
    <message>
        <source>Bố nuôi</source>
        <comment>danh mục</comment>
        <translation>Adoptive father</translation>
    </message>
    <message>
        <source>Bố đẻ</source>
        <comment>danh mục</comment>
        <translation>Birth father</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Bổ sung hồ sơ {code}</source>
        <translation>Supplement to filing {code}</translation>
    </message>
    <message>
        <source>Bổ sung hộ tịch</source>
        <comment>danh mục</comment>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Bổ sung tiếp</source>
        <translation>Supplement again</translation>
    </message>
    <message>
        <source>Bổ sung: {filing}</source>
        <translation>Supplement: {filing}</translation>
    </message>
    <message>
        <source>Bộ luật Dân sự 2015, Điều 138</source>
        <comment>danh mục</comment>
        <translation>Civil Code 2015, Article 138</translation>
    </message>
    <message>
        <source>Bộ phận Một cửa</source>
        <translation>One-stop counter</translation>
    </message>
    <message>
        <source>C</source>
        <comment>danh mục</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>C1</source>
        <comment>danh mục</comment>
        <translation>C1</translation>
    </message>
    <message>
        <source>C1E</source>
        <comment>danh mục</comment>
        <translation>C1E</translation>
    </message>
    <message>
        <source>CE</source>
        <comment>danh mục</comment>
        <translation>CE</translation>
    </message>
    <message>
        <source>CSCA gốc</source>
        <translation>CSCA root</translation>
    </message>
    <message>
        <source>Cam đoan</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Cha</source>
        <comment>danh mục</comment>
        <translation>Father</translation>
    </message>
    <message>
        <source>Cha hoặc mẹ</source>
        <translation>Father or mother</translation>
    </message>
    <message>
        <source>Cha hoặc mẹ</source>
        <comment>danh mục</comment>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Cha đẻ</source>
        <comment>danh mục</comment>
        <translation>Birth father</translation>
    </message>
    <message>
        <source>Cha, mẹ của người chưa thành niên</source>
        <comment>danh mục</comment>
        <translation>Parent of a minor</translation>
    </message>
    <message>
        <source>Cha, mẹ dùng thẻ của mình. Mang theo giấy khai sinh của con.</source>
        <translation>Mother or father uses their own card. Bring the child&apos;s birth certificate.</translation>
    </message>
    <message>
        <source>Cha, mẹ hoặc người giám hộ đặt thẻ của mình lên đầu đọc và đứng tên người nộp.</source>
        <translation>Father, mother or guardian puts their own card on the reader and is the person filing.</translation>
    </message>
    <message>
        <source>Cha, mẹ, vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>Parents, wife or husband</translation>
    </message>
    <message>
        <source>Cha, mẹ, vợ, chồng, con của người được cấp phiếu không cần văn bản ủy quyền.</source>
        <comment>danh mục</comment>
        <translation>A parent, spouse or child of the person concerned needs no authorisation.</translation>
    </message>
    <message>
        <source>Chi trả ở nơi cư trú mới</source>
        <comment>danh mục</comment>
        <translation>Pay at new residence</translation>
    </message>
    <message>
        <source>Chip (đã ký)</source>
        <translation>Chip (signed)</translation>
    </message>
    <message>
        <source>Chip của thẻ</source>
        <translation>The card&apos;s chip</translation>
    </message>
    <message>
        <source>Chip không chứng minh được là chip gốc: không dùng</source>
        <translation>The chip cannot prove that it is the original: do not use</translation>
    </message>
    <message>
        <source>Chip không có ảnh: đối chiếu người bằng giấy tờ khác</source>
        <translation>No photo in the chip: check the person against another document</translation>
    </message>
    <message>
        <source>Chip không đọc được</source>
        <translation>Chip cannot be read</translation>
    </message>
    <message>
        <source>Chip không đọc được nữa: đối chiếu thêm căn cước điện tử hoặc hộ chiếu.</source>
        <translation>If the chip cannot be read any more: check the electronic ID or a passport as well.</translation>
    </message>
    <message>
        <source>Chip là bản sao – không dùng</source>
        <translation>The chip is a copy – do not use</translation>
    </message>
    <message>
        <source>Chip mở bằng BAC, cách cũ hơn PACE</source>
        <translation>Chip opened by BAC, an older way than PACE</translation>
    </message>
    <message>
        <source>Chip thường vẫn đọc được: bấm Esc rồi đặt thẻ lên đầu đọc; hồ sơ mang ngày hết hạn của thẻ.</source>
        <translation>The chip can usually still be read: press Esc, then put the card on the reader; the filing carries the card&apos;s expiry date.</translation>
    </message>
    <message>
        <source>Chip trả lời không đúng chuẩn.</source>
        <translation>The chip&apos;s answer does not follow the standard.</translation>
    </message>
    <message>
        <source>Chip và dân cư đã điền sẵn. F4 tới ô phải hỏi người dân, Enter sang ô kế; tự lưu từng ô.</source>
        <translation>The chip and the population register have filled in what they know. F4 goes to the fields to ask about, Enter to the next; each is saved by itself.</translation>
    </message>
    <message>
        <source>Chip và dữ liệu dân cư không khớp nhau.</source>
        <translation>The chip and the population register do not agree.</translation>
    </message>
    <message>
        <source>Chip và dữ liệu dân cư nói khác nhau về người này: không được chọn bên nào cho xong, phải đi đường đính chính.</source>
        <translation>The chip and the population register differ about this person: do not just pick one, it has to be corrected first.</translation>
    </message>
    <message>
        <source>Chip vẫn mở bằng 6 số cuối, chữ lấy từ chip. Tắt bộ gõ tiếng Việt để lần sau quét đúng.</source>
        <translation>The chip still opens with the last 6 digits, and the words come from the chip. Switch the Vietnamese input method off so that the next scan is right.</translation>
    </message>
    <message>
        <source>Chip: {chip}. Dân cư: {register}</source>
        <translation>Chip: {chip}. Register: {register}</translation>
    </message>
    <message>
        <source>Chip: đọc thẻ của người nhận ở bước 1 trước khi mở trang này.</source>
        <translation>Chip: read the receiver&apos;s card in step 1 before opening this page.</translation>
    </message>
    <message>
        <source>Cho người không nhìn được, không biết chữ, không biết tiếng Việt viết.</source>
        <translation>For those who cannot see, cannot read, or cannot read Vietnamese.</translation>
    </message>
    <message>
        <source>Chuyển hộ hồ sơ</source>
        <translation>Filings passed on for another counter</translation>
    </message>
    <message>
        <source>Chuyển sang mẫu tờ khai mới</source>
        <translation>Moved to the new version of the form</translation>
    </message>
    <message numerus="yes">
        <source>Chuỗi nguyên vẹn · %n dòng</source>
        <translation>
            <numerusform>Chain unbroken · %n line</numerusform>
            <numerusform>Chain unbroken · %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Chuỗi đứt ở dòng {line}</source>
        <translation>Chain broken at line {line}</translation>
    </message>
    <message>
        <source>Chào {name}</source>
        <translation>Hello {name}</translation>
    </message>
    <message>
        <source>Cháu ruột</source>
        <comment>danh mục</comment>
        <translation>Grandchild, nephew or niece</translation>
    </message>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Chép lại ô trước</source>
        <translation>Copy the field before again</translation>
    </message>
    <message>
        <source>Chép sang hệ thống khác</source>
        <translation>Copied into another system</translation>
    </message>
    <message>
        <source>Chép thành nháp</source>
        <translation>Copy as draft</translation>
    </message>
    <message>
        <source>Chép thành nháp mới</source>
        <translation>Copied as a new draft</translation>
    </message>
    <message>
        <source>Chép từ hồ sơ cũ</source>
        <translation>Copied from an earlier filing</translation>
    </message>
    <message>
        <source>Chép ô tiếp</source>
        <translation>Copy next field</translation>
    </message>
    <message>
        <source>Chính chủ</source>
        <translation>The person themselves</translation>
    </message>
    <message>
        <source>Chưa bổ sung</source>
        <translation>Not supplemented yet</translation>
    </message>
    <message>
        <source>Chưa chọn lý do nào</source>
        <translation>No reason chosen</translation>
    </message>
    <message>
        <source>Chưa chọn nháp nào</source>
        <translation>No draft chosen</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>Not there yet</translation>
    </message>
    <message>
        <source>Chưa có ai</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Chưa có gì, không bắt buộc</source>
        <translation>Nothing yet, not required</translation>
    </message>
    <message>
        <source>Chưa có lý do</source>
        <translation>No reason yet</translation>
    </message>
    <message>
        <source>Chưa có thẻ</source>
        <translation>No card yet</translation>
    </message>
    <message>
        <source>Chưa có thẻ trên đầu đọc.</source>
        <translation>There is no card on the reader.</translation>
    </message>
    <message>
        <source>Chưa có thẻ trên đầu đọc: Ctrl 1 đặt thẻ tập huấn đang chọn.</source>
        <translation>No card on the reader yet: Ctrl 1 puts down the practice card that is chosen.</translation>
    </message>
    <message>
        <source>Chưa có tên</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>Chưa có ý kiến đồng ý của người có liên quan: xin chữ ký trên tờ khai, văn bản riêng, hoặc đồng ý qua VNeID.</source>
        <comment>danh mục</comment>
        <translation>The consent of those concerned is missing: please bring their signature on the declaration or a paper of its own, or let them consent on VNeID.</translation>
    </message>
    <message>
        <source>Chưa ghi số định danh của {who}: ghi số để hỏi qua VNeID, hoặc chọn cách khác.</source>
        <translation>The personal ID number of the {who} is missing: enter it to ask on VNeID, or choose another way.</translation>
    </message>
    <message>
        <source>Chưa hỏi {who} đồng ý qua VNeID.</source>
        <translation>The {who} has not been asked on VNeID yet.</translation>
    </message>
    <message>
        <source>Chưa hỏi được dữ liệu dân cư</source>
        <translation>The population register could not be asked</translation>
    </message>
    <message>
        <source>Chưa nộp hồ sơ nào</source>
        <translation>Nothing filed yet</translation>
    </message>
    <message>
        <source>Chưa nộp được</source>
        <translation>Cannot be filed yet</translation>
    </message>
    <message>
        <source>Chưa rút USB. Vẫn tiếp nhận được trong lúc này.</source>
        <translation>Do not unplug the USB stick yet. You can go on serving meanwhile.</translation>
    </message>
    <message>
        <source>Chưa thấy sai lệch nào</source>
        <translation>No mismatch seen yet</translation>
    </message>
    <message>
        <source>Chưa tin cậy nơi cấp nào</source>
        <translation>No issuer is trusted yet</translation>
    </message>
    <message>
        <source>Chưa trả lời</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Chưa xác nhận lại danh tính, nên chưa làm gì.</source>
        <translation>You have not confirmed who you are, so nothing was done.</translation>
    </message>
    <message>
        <source>Chưa xác nhận người làm chứng không có quyền, lợi ích liên quan.</source>
        <translation>Not confirmed yet that the witness has no interest in the matter.</translation>
    </message>
    <message>
        <source>Chưa xác nhận đã đối chiếu khuôn mặt</source>
        <translation>The face has not been confirmed</translation>
    </message>
    <message>
        <source>Chưa đi học</source>
        <comment>danh mục</comment>
        <translation>Not at school yet</translation>
    </message>
    <message>
        <source>Chưa đăng ký kết hôn lần nào</source>
        <comment>danh mục</comment>
        <translation>Never registered a marriage</translation>
    </message>
    <message>
        <source>Chưa đăng ký kết hôn trong một khoảng thời gian</source>
        <comment>danh mục</comment>
        <translation>No marriage registered during a period</translation>
    </message>
    <message>
        <source>Chưa đăng ký kết hôn với ai</source>
        <comment>danh mục</comment>
        <translation>No marriage registered with anybody</translation>
    </message>
    <message>
        <source>Chưa đăng ký trong một khoảng thời gian, hiện đang có vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>None registered during a period, now married</translation>
    </message>
    <message>
        <source>Chưa được tin</source>
        <translation>Not trusted yet</translation>
    </message>
    <message>
        <source>Chưa được tin: thẻ do nơi đó ký không được coi là thật. Phụ trách quầy xem ở trang Cài đặt.</source>
        <translation>Not trusted: a card signed there is not taken for genuine. Whoever is in charge looks at it in Settings.</translation>
    </message>
    <message>
        <source>Chưa đọc chip của người này: về bước 1 đặt thẻ, hoặc chọn cách khác.</source>
        <translation>This person&apos;s chip was not read: go to step 1 and read the card, or choose another way.</translation>
    </message>
    <message>
        <source>Chưa đọc hết</source>
        <translation>Not read to the end yet</translation>
    </message>
    <message>
        <source>Chưa đọc hết tờ khai cho người dân nghe.</source>
        <translation>The declaration has not been read out to the citizen to the end.</translation>
    </message>
    <message>
        <source>Chưa đọc thẻ</source>
        <translation>Card not read yet</translation>
    </message>
    <message>
        <source>Chưa đọc thẻ của mình</source>
        <translation>Your own card was not read</translation>
    </message>
    <message>
        <source>Chưa đọc được thư mục nơi cấp tin cậy của bản trước.</source>
        <translation>The earlier version&apos;s folder of trusted issuers could not be read yet.</translation>
    </message>
    <message>
        <source>Chưa đọc được thẻ</source>
        <translation>The card was not read</translation>
    </message>
    <message>
        <source>Chưa đối chiếu được với dữ liệu dân cư</source>
        <translation>Not checked against the population register yet</translation>
    </message>
    <message>
        <source>Chưa đủ 70 tuổi: chưa được hưởng trợ cấp hưu trí xã hội.</source>
        <comment>danh mục</comment>
        <translation>Not yet 70: no social pension yet.</translation>
    </message>
    <message>
        <source>Chưa đủ tuổi được cấp giấy phép lái xe.</source>
        <comment>danh mục</comment>
        <translation>Too young for a driving licence.</translation>
    </message>
    <message>
        <source>Chưa, in lại</source>
        <translation>No, print again</translation>
    </message>
    <message>
        <source>Chưa: thẻ ký khi bấm F9</source>
        <translation>Not yet: the card signs at F9</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi chưa lường trước.</source>
        <translation>The program met an error that was not foreseen.</translation>
    </message>
    <message>
        <source>Chương trình khác đang giữ đầu đọc.</source>
        <translation>Another program is holding the reader.</translation>
    </message>
    <message>
        <source>Chương trình quá cũ so với cổng.</source>
        <translation>The program is too old for the gateway.</translation>
    </message>
    <message>
        <source>Chương trình đang mở ở một cửa sổ khác.</source>
        <translation>The program is open in another window.</translation>
    </message>
    <message>
        <source>Chạm vào dòng cần sửa</source>
        <translation>Touch the line to change</translation>
    </message>
    <message>
        <source>Chạm vào một khuôn mặt. Cán bộ không thấy ông/bà chọn gì: chỉ có tổng của năm người trở lên.</source>
        <translation>Touch a face. The officer does not see what you choose: only sums of five people or more are shown.</translation>
    </message>
    <message>
        <source>Chặn</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Chặn tài khoản</source>
        <translation>Account blocked</translation>
    </message>
    <message>
        <source>Chế độ khác</source>
        <comment>danh mục</comment>
        <translation>Another scheme</translation>
    </message>
    <message>
        <source>Chế độ đang hưởng</source>
        <comment>danh mục</comment>
        <translation>Benefits received now</translation>
    </message>
    <message>
        <source>Chế độ đang hưởng hàng tháng</source>
        <comment>danh mục</comment>
        <translation>Monthly benefits received now</translation>
    </message>
    <message>
        <source>Chết, có quyết định tuyên bố mất tích hoặc đã chết</source>
        <comment>danh mục</comment>
        <translation>Died, or declared missing or dead</translation>
    </message>
    <message>
        <source>Chỉ cán bộ được đóng chương trình này.</source>
        <translation>Only an officer may close this program.</translation>
    </message>
    <message>
        <source>Chỉ có một màn hình. Cán bộ: F11 phủ cả màn hình, F11 lần nữa để đóng.</source>
        <translation>There is only one screen. Officer: F11 covers the whole screen, F11 again closes.</translation>
    </message>
    <message>
        <source>Chỉ có một màn hình: bấm F11 lần nữa để phủ cả màn hình cho người dân xem</source>
        <translation>There is only one screen: press F11 again to cover it for the citizen</translation>
    </message>
    <message>
        <source>Chỉ có đầu đọc ảo của Windows, không đặt được thẻ.</source>
        <translation>There is only a virtual reader of Windows, which takes no card.</translation>
    </message>
    <message>
        <source>Chỉ gỡ khi đơn vị vận hành cổng đã giải thích bằng văn bản vì sao sổ thứ tự thay đổi. Việc gỡ được ghi vào nhật ký cùng hai bản sổ trái nhau và tên người gỡ.</source>
        <translation>Clear it only when the operator of the gateway has explained in writing why the log changed. The clearing is recorded in the audit trail with both contradicting logs and the name of who cleared it.</translation>
    </message>
    <message>
        <source>Chỉ hiện tổng của từng {fewest} lượt đánh giá, để không ai biết một người đã chọn gì.</source>
        <translation>Shown in sums of {fewest} ratings only, so that no single answer is known.</translation>
    </message>
    <message>
        <source>Chỉ khi cơ sở dữ liệu chưa có quan hệ này.</source>
        <comment>danh mục</comment>
        <translation>Only where the database does not have this relation.</translation>
    </message>
    <message>
        <source>Chỉ khi cơ sở dữ liệu chưa có.</source>
        <comment>danh mục</comment>
        <translation>Only where the database does not have it.</translation>
    </message>
    <message>
        <source>Chỉ khi hộ chiếu còn giá trị sử dụng.</source>
        <comment>danh mục</comment>
        <translation>Only if the passport is still valid.</translation>
    </message>
    <message>
        <source>Chỉ khi không tra cứu được tình trạng hôn nhân trong cơ sở dữ liệu.</source>
        <comment>danh mục</comment>
        <translation>Only where the marital status cannot be found in the database.</translation>
    </message>
    <message>
        <source>Chỉ khi người kê khai chưa đủ 18 tuổi</source>
        <comment>danh mục</comment>
        <translation>Only where the person declaring is under 18</translation>
    </message>
    <message>
        <source>Chỉ khi người kê khai chưa đủ 18 tuổi.</source>
        <comment>danh mục</comment>
        <translation>Only if the person declaring is under 18.</translation>
    </message>
    <message>
        <source>Chỉ nhận bản điện tử</source>
        <comment>danh mục</comment>
        <translation>Electronic copy only</translation>
    </message>
    <message>
        <source>Chỉ nhập chữ.</source>
        <comment>danh mục</comment>
        <translation>Letters only.</translation>
    </message>
    <message>
        <source>Chỉ nhập số nguyên.</source>
        <comment>danh mục</comment>
        <translation>Whole numbers only.</translation>
    </message>
    <message>
        <source>Chỉ nhập số.</source>
        <comment>danh mục</comment>
        <translation>Numbers only.</translation>
    </message>
    <message>
        <source>Chỉ thấy lúc mở hồ sơ</source>
        <translation>Seen only when the filing was opened</translation>
    </message>
    <message>
        <source>Chỉ thị 24: không nhận bản giấy, quầy giúp người dân nộp trực tuyến.</source>
        <translation>Directive 24: no paper filing is taken, the counter helps the citizen to file online.</translation>
    </message>
    <message>
        <source>Chỉ trực tiếp</source>
        <translation>In person only</translation>
    </message>
    <message>
        <source>Chỉ trực tuyến</source>
        <translation>Online only</translation>
    </message>
    <message>
        <source>Chỉ với bị can, bị cáo tại ngoại, người đang chấp hành án, người bị quản lý, giáo dục (điểm a, b khoản 1 Điều 31 Luật Cư trú).</source>
        <comment>danh mục</comment>
        <translation>Only for an accused or defendant on bail, a person serving a sentence, or a person under supervision or education (points a, b, clause 1, Article 31 of the Law on Residence).</translation>
    </message>
    <message>
        <source>Chỉ với đối tượng khác người khuyết tật và với hộ nhận chăm sóc, nuôi dưỡng; khai trên giấy.</source>
        <comment>danh mục</comment>
        <translation>Only for others than people with disabilities, and for households giving care; declared on paper.</translation>
    </message>
    <message>
        <source>Chị ruột</source>
        <comment>danh mục</comment>
        <translation>Elder sister</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Chọn (Enter)</source>
        <translation>Choose (Enter)</translation>
    </message>
    <message>
        <source>Chọn Có hoặc Không.</source>
        <comment>danh mục</comment>
        <translation>Choose Yes or No.</translation>
    </message>
    <message>
        <source>Chọn chứng thư gốc</source>
        <translation>Choose the root certificate</translation>
    </message>
    <message>
        <source>Chọn chứng thư gốc của danh sách</source>
        <translation>Choose the root certificate of the list</translation>
    </message>
    <message>
        <source>Chọn chứng thư, danh sách chủ hoặc danh sách thu hồi</source>
        <translation>Choose a certificate, a master list or a revocation list</translation>
    </message>
    <message>
        <source>Chọn cách xác nhận.</source>
        <translation>Choose how it is confirmed.</translation>
    </message>
    <message>
        <source>Chọn ký trên tờ khai hoặc giấy riêng; báo quản trị nếu đơn vị đã có kết nối.</source>
        <translation>Choose a signature on the declaration or on a paper of its own; tell the administrator if the office does have a connection.</translation>
    </message>
    <message>
        <source>Chọn lại ở bước 2; danh mục có thể vừa thay bản mới.</source>
        <translation>Choose again in step 2; the catalogue may just have been renewed.</translation>
    </message>
    <message>
        <source>Chọn mật khẩu của mình</source>
        <translation>Choose a password of your own</translation>
    </message>
    <message>
        <source>Chọn một mục có trong danh sách.</source>
        <comment>danh mục</comment>
        <translation>Choose one from the list.</translation>
    </message>
    <message>
        <source>Chọn một trong: {kinds}</source>
        <translation>Choose one of: {kinds}</translation>
    </message>
    <message>
        <source>Chọn người nhận khác ở bảng bên phải.</source>
        <translation>Choose another receiver in the list on the right.</translation>
    </message>
    <message>
        <source>Chọn người nhận là ai.</source>
        <translation>Choose who the receiver is.</translation>
    </message>
    <message>
        <source>Chọn nơi để bản sao lưu</source>
        <translation>Choose where the backup goes</translation>
    </message>
    <message>
        <source>Chọn nơi để danh sách sai lệch</source>
        <translation>Choose where the list of mismatches goes</translation>
    </message>
    <message>
        <source>Chọn nơi để nhật ký</source>
        <translation>Choose where the audit trail goes</translation>
    </message>
    <message>
        <source>Chọn nơi để sổ theo dõi</source>
        <translation>Choose where the register goes</translation>
    </message>
    <message>
        <source>Chọn thư mục của USB</source>
        <translation>Choose the folder on the USB stick</translation>
    </message>
    <message>
        <source>Chọn thư mục trống bằng --state, hoặc chuyển dữ liệu cũ đi chỗ khác.</source>
        <translation>Choose an empty folder with --state, or move the old data elsewhere.</translation>
    </message>
    <message>
        <source>Chọn thủ tục</source>
        <translation>Choose a procedure</translation>
    </message>
    <message>
        <source>Chọn trường hợp bằng phím số. Điều đã xem do cán bộ xác nhận; hồ sơ mang theo lời xác nhận đó.</source>
        <translation>Choose the case by its number. What was seen is attested by the officer; the filing carries that word.</translation>
    </message>
    <message>
        <source>Chọn tệp</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Chọn tệp cho: {paper}</source>
        <translation>Choose files for: {paper}</translation>
    </message>
    <message>
        <source>Chọn tệp hồ sơ</source>
        <translation>Choose the filings&apos; file</translation>
    </message>
    <message>
        <source>Chọn tệp khác, hoặc bỏ bản đã thêm nhầm chỗ.</source>
        <translation>Choose another file, or remove the one that was added in the wrong place.</translation>
    </message>
    <message>
        <source>Chọn “{field}”.</source>
        <translation>Choose “{field}”.</translation>
    </message>
    <message>
        <source>Chốt ngày</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Chồng</source>
        <comment>danh mục</comment>
        <translation>Husband</translation>
    </message>
    <message>
        <source>Chờ ai</source>
        <translation>Waiting for</translation>
    </message>
    <message>
        <source>Chờ ai · cho hồ sơ nào</source>
        <translation>Waiting for · which filing</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>To supplement</translation>
    </message>
    <message>
        <source>Chờ có mạng</source>
        <translation>Waiting for the network</translation>
    </message>
    <message>
        <source>Chờ công dân bổ sung</source>
        <translation>Citizens to supplement</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Chờ gửi lâu nhất: {time}</source>
        <translation>Longest waiting to be sent: {time}</translation>
    </message>
    <message>
        <source>Chờ gửi lên cổng</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Chờ hết giờ khóa, hoặc nhờ người quản trị mở.</source>
        <translation>Wait until the lock ends, or ask the administrator to open it.</translation>
    </message>
    <message>
        <source>Chờ mã của cổng để in phiếu…</source>
        <translation>Waiting for the gateway&apos;s code to print the slip…</translation>
    </message>
    <message>
        <source>Chờ nộp phí, lệ phí</source>
        <translation>Waiting for the fee</translation>
    </message>
    <message>
        <source>Chờ tới</source>
        <translation>Waits until</translation>
    </message>
    <message>
        <source>Chờ vài giây rồi đăng nhập lại; những gì đã lưu vẫn còn. Gặp nhiều lần thì báo quản trị kèm mã lỗi.</source>
        <translation>Wait a few seconds and sign in again; what was saved is there. If it happens often, tell the administrator the error code.</translation>
    </message>
    <message>
        <source>Chờ {who} đồng ý qua VNeID, đến hết {until}.</source>
        <translation>Waiting for the consent of the {who} on VNeID, until {until}.</translation>
    </message>
    <message>
        <source>Chờ đã</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>Chờ đồng ý</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Chủ hồ sơ</source>
        <translation>Person concerned</translation>
    </message>
    <message>
        <source>Chủ hộ</source>
        <translation>Head of household</translation>
    </message>
    <message>
        <source>Chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Head of household</translation>
    </message>
    <message>
        <source>Chủ hộ không đủ tuổi là cha, mẹ đẻ của người kê khai: xin kiểm tra lại quan hệ.</source>
        <comment>danh mục</comment>
        <translation>The head of household is too young to be the person declaring&apos;s father or mother: please check the relation.</translation>
    </message>
    <message>
        <source>Chủ hộ không đủ tuổi là ông, bà của trẻ: xin kiểm tra lại quan hệ.</source>
        <comment>danh mục</comment>
        <translation>The head of household is too young to be the child&apos;s grandparent: please check the relation.</translation>
    </message>
    <message>
        <source>Chủ hộ là cha thì trẻ là con, không phải cháu.</source>
        <comment>danh mục</comment>
        <translation>If the head of household is the father, the child is their child, not a grandchild.</translation>
    </message>
    <message>
        <source>Chủ hộ là mẹ thì trẻ là con, không phải cháu.</source>
        <comment>danh mục</comment>
        <translation>If the head of household is the mother, the child is their child, not a grandchild.</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Chứng minh chỗ ở hợp pháp</source>
        <comment>danh mục</comment>
        <translation>Proof of lawful residence</translation>
    </message>
    <message>
        <source>Chứng minh nhân dân cũ, nếu còn</source>
        <comment>danh mục</comment>
        <translation>The old 9-digit ID card, if still kept</translation>
    </message>
    <message>
        <source>Chứng thư ({patterns})</source>
        <translation>Certificates ({patterns})</translation>
    </message>
    <message>
        <source>Chứng thư trong chip không đọc được.</source>
        <translation>The certificate in the chip cannot be read.</translation>
    </message>
    <message>
        <source>Chứng thực bản sao</source>
        <comment>danh mục</comment>
        <translation>Certifying a copy</translation>
    </message>
    <message>
        <source>Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền cấp hoặc chứng nhận</source>
        <comment>danh mục</comment>
        <translation>Certifying a copy of an original issued or certified by a competent authority</translation>
    </message>
    <message>
        <source>Chứng thực chữ ký</source>
        <comment>danh mục</comment>
        <translation>Certifying a signature</translation>
    </message>
    <message>
        <source>Chứng thực chữ ký người dịch (cộng tác viên)</source>
        <comment>danh mục</comment>
        <translation>Certifying a translator&apos;s signature (listed translator)</translation>
    </message>
    <message>
        <source>Chứng thực chữ ký người dịch (không phải cộng tác viên)</source>
        <comment>danh mục</comment>
        <translation>Certifying a translator&apos;s signature (other translator)</translation>
    </message>
    <message>
        <source>Chứng thực chữ ký người dịch mà người dịch không phải là cộng tác viên dịch thuật</source>
        <comment>danh mục</comment>
        <translation>Certifying the signature of a translator who is not on the office&apos;s list</translation>
    </message>
    <message>
        <source>Chứng thực chữ ký người dịch mà người dịch là cộng tác viên dịch thuật</source>
        <comment>danh mục</comment>
        <translation>Certifying the signature of a translator on the office&apos;s list</translation>
    </message>
    <message>
        <source>Chứng thực chữ ký trong các giấy tờ, văn bản</source>
        <comment>danh mục</comment>
        <translation>Certifying a signature on a paper</translation>
    </message>
    <message>
        <source>Chứng từ nguồn gốc và lệ phí trước bạ của xe</source>
        <comment>danh mục</comment>
        <translation>Papers of the vehicle&apos;s origin and of its registration tax</translation>
    </message>
    <message>
        <source>Chữ hoa</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Chữ ký của chip không đọc được.</source>
        <translation>The chip&apos;s signature cannot be read.</translation>
    </message>
    <message>
        <source>Chữ ký hợp lệ, chip không tự chứng minh được</source>
        <translation>Signature valid, the chip cannot prove itself</translation>
    </message>
    <message>
        <source>Chữ ký hợp lệ, nơi cấp tin cậy</source>
        <translation>Valid signature, trusted issuer</translation>
    </message>
    <message>
        <source>Chữ ký, mã băm, chip gốc</source>
        <translation>Signature, hashes, original chip</translation>
    </message>
    <message>
        <source>Chữ thường, chữ số và dấu chấm, từ 3 đến 32 ký tự.</source>
        <translation>Lower-case letters, digits and dots, 3 to 32 characters.</translation>
    </message>
    <message>
        <source>Con</source>
        <comment>danh mục</comment>
        <translation>Child</translation>
    </message>
    <message>
        <source>Con nuôi</source>
        <comment>danh mục</comment>
        <translation>Adopted child</translation>
    </message>
    <message>
        <source>Con đẻ</source>
        <comment>danh mục</comment>
        <translation>Birth child</translation>
    </message>
    <message>
        <source>Cài gói pcscd rồi cắm lại đầu đọc.</source>
        <translation>Install the package pcscd, then plug the reader in again.</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Các lần gián đoạn đường truyền</source>
        <translation>Line outages</translation>
    </message>
    <message>
        <source>Các ô phải chép</source>
        <translation>Fields to be copied</translation>
    </message>
    <message>
        <source>Cách nộp</source>
        <translation>How it is filed</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Cán bộ chỉ thấy sau khi ông/bà bấm Đúng.</source>
        <translation>The officer sees it only after you press Right.</translation>
    </message>
    <message>
        <source>Cán bộ tiếp nhận không làm chứng cho hồ sơ mình nhận: mời người khác.</source>
        <translation>The officer who takes the filing may not witness it: ask somebody else.</translation>
    </message>
    <message>
        <source>Cán bộ vẫn hướng dẫn, và in phiếu ghi những giấy tờ cần mang.</source>
        <translation>An officer still tells you how, and prints a slip of the papers to bring.</translation>
    </message>
    <message>
        <source>Cán bộ {name}</source>
        <translation>Officer {name}</translation>
    </message>
    <message>
        <source>Cán bộ đang điền tờ khai của ông/bà</source>
        <translation>The officer is filling in your declaration</translation>
    </message>
    <message>
        <source>Cán bộ đã mở lại để sửa và nộp lại. Mời ông/bà hỏi tại quầy, mang theo phiếu.</source>
        <translation>An officer has opened it again to correct and file it anew. Please ask at the counter, with your slip.</translation>
    </message>
    <message>
        <source>Cán bộ đọc to cho nghe</source>
        <translation>Read aloud by the officer</translation>
    </message>
    <message>
        <source>Cán bộ: {name}</source>
        <translation>Officer: {name}</translation>
    </message>
    <message>
        <source>Câu trả lời và giấy tờ còn nguyên: sửa chỗ này rồi nộp lại.</source>
        <translation>Answers and papers are as they were: mend this and file again.</translation>
    </message>
    <message>
        <source>Câu {step} trong {count}</source>
        <translation>Question {step} of {count}</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n phiếu nữa.</source>
        <translation>
            <numerusform>%n more slip.</numerusform>
            <numerusform>%n more slips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Còn %n việc chặn nộp</source>
        <translation>
            <numerusform>%n thing blocks filing</numerusform>
            <numerusform>%n things block filing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Còn %n ô chưa trả lời, trước hết là “{label}”. Đi tiếp được, nhưng chưa nộp được: Esc rồi F4.</source>
        <translation>
            <numerusform>%n field has no answer, first of all “{label}”. You can go on, but not file yet: Esc, then F4.</numerusform>
            <numerusform>%n fields have no answer, first of all “{label}”. You can go on, but not file yet: Esc, then F4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Còn giữ</source>
        <comment>danh mục</comment>
        <translation>Still has it</translation>
    </message>
    <message>
        <source>Còn hiệu lực?</source>
        <translation>Still valid?</translation>
    </message>
    <message>
        <source>Còn hạn, chưa hỏi được báo mất</source>
        <translation>Valid, loss not asked about</translation>
    </message>
    <message>
        <source>Còn khoảng trống giữa hai nơi cư trú liền nhau: xin khai đủ.</source>
        <comment>danh mục</comment>
        <translation>There is a gap between two places of residence: please declare all.</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
    <message numerus="yes">
        <source>Còn thiếu %n loại bắt buộc</source>
        <translation>
            <numerusform>%n required paper missing</numerusform>
            <numerusform>%n required papers missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Còn thiếu trước khi nộp</source>
        <translation>Missing before filing</translation>
    </message>
    <message>
        <source>Còn thiếu: {papers}</source>
        <translation>Missing: {papers}</translation>
    </message>
    <message>
        <source>Còn thiếu: {paper}.</source>
        <translation>Missing: {paper}.</translation>
    </message>
    <message>
        <source>Còn vi phạm chưa chấp hành: cơ quan giải quyết có thể chưa đổi giấy phép.</source>
        <comment>danh mục</comment>
        <translation>Traffic penalties are still open: the authority may not renew the licence yet.</translation>
    </message>
    <message>
        <source>Còn ô chưa gõ</source>
        <translation>A field is still empty</translation>
    </message>
    <message>
        <source>Còn ô chưa trả lời hoặc chưa đúng.</source>
        <translation>A field has no answer yet, or is not right.</translation>
    </message>
    <message>
        <source>Còn ô chưa trả lời.</source>
        <comment>danh mục</comment>
        <translation>A field has no answer yet.</translation>
    </message>
    <message>
        <source>Có</source>
        <comment>danh mục</comment>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Có VNeID trên điện thoại</source>
        <translation>You have VNeID on your telephone</translation>
    </message>
    <message>
        <source>Có giá trị như thẻ căn cước (Nghị định 69/2024/NĐ-CP).</source>
        <translation>Has the force of an ID card (Decree 69/2024/NĐ-CP).</translation>
    </message>
    <message>
        <source>Có gắn chíp</source>
        <comment>danh mục</comment>
        <translation>With a chip</translation>
    </message>
    <message>
        <source>Có hai dòng giống hệt nhau.</source>
        <comment>danh mục</comment>
        <translation>Two lines are exactly the same.</translation>
    </message>
    <message>
        <source>Có mạng</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Có mặt lúc nộp?</source>
        <translation>Present at filing?</translation>
    </message>
    <message>
        <source>Có tham gia làm việc</source>
        <comment>danh mục</comment>
        <translation>Takes part in work</translation>
    </message>
    <message>
        <source>Có thẻ bảo hiểm y tế</source>
        <comment>danh mục</comment>
        <translation>Has a health insurance card</translation>
    </message>
    <message>
        <source>Có thẻ thì đặt lên đầu đọc bất cứ lúc nào.</source>
        <translation>If you have a card, put it on the reader at any time.</translation>
    </message>
    <message>
        <source>Có thẻ, đọc được.</source>
        <translation>There is a card, and it can be read.</translation>
    </message>
    <message>
        <source>Có thể chọn nhiều, hoặc bỏ qua.</source>
        <translation>You may choose several, or none.</translation>
    </message>
    <message>
        <source>Có thể là bản sao. Giữ thẻ tại quầy, báo công an phường.</source>
        <translation>It may be a copy. Keep the card at the counter and tell the ward police.</translation>
    </message>
    <message>
        <source>Có thể nhấc thẻ; lúc nộp cần đặt lại để ký.</source>
        <translation>The card may be lifted; to sign at filing it has to be put down again.</translation>
    </message>
    <message>
        <source>Có từ</source>
        <translation>There since</translation>
    </message>
    <message>
        <source>Có yêu cầu</source>
        <comment>danh mục</comment>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Công an cấp có thẩm quyền đăng ký mẫu con dấu</source>
        <comment>danh mục</comment>
        <translation>Police competent for seals</translation>
    </message>
    <message>
        <source>Công an cấp tỉnh</source>
        <comment>danh mục</comment>
        <translation>Provincial police</translation>
    </message>
    <message>
        <source>Công an cấp tỉnh (Quản lý xuất nhập cảnh)</source>
        <comment>danh mục</comment>
        <translation>Provincial police (immigration)</translation>
    </message>
    <message>
        <source>Công an cấp tỉnh, Cục Cảnh sát giao thông</source>
        <comment>danh mục</comment>
        <translation>Provincial police, Traffic Police Department</translation>
    </message>
    <message>
        <source>Công an cấp xã</source>
        <comment>danh mục</comment>
        <translation>Commune police</translation>
    </message>
    <message>
        <source>Công an cấp xã nơi bố trí điểm thu nhận, Công an cấp tỉnh</source>
        <comment>danh mục</comment>
        <translation>Commune police with an enrolment point, provincial police</translation>
    </message>
    <message>
        <source>Công an cấp xã tiếp nhận; Công an cấp tỉnh, Cục Cảnh sát giao thông giải quyết</source>
        <comment>danh mục</comment>
        <translation>Taken by the commune police; decided by the provincial police or the Traffic Police Department</translation>
    </message>
    <message>
        <source>Công an cấp xã được giao đăng ký xe</source>
        <comment>danh mục</comment>
        <translation>Commune police entrusted with vehicle registration</translation>
    </message>
    <message>
        <source>Công an cấp xã, Công an cấp tỉnh</source>
        <comment>danh mục</comment>
        <translation>Commune police, provincial police</translation>
    </message>
    <message>
        <source>Công dân rút hồ sơ</source>
        <translation>Withdrawn by the citizen</translation>
    </message>
    <message>
        <source>Công dân xác nhận đúng</source>
        <translation>Citizen confirmed</translation>
    </message>
    <message>
        <source>Công ty điện lực</source>
        <comment>danh mục</comment>
        <translation>Power company</translation>
    </message>
    <message>
        <source>Công việc, thu nhập hoặc lý do</source>
        <comment>danh mục</comment>
        <translation>Work, income or reason</translation>
    </message>
    <message>
        <source>Căn cước điện tử trên VNeID</source>
        <translation>Electronic ID on VNeID</translation>
    </message>
    <message>
        <source>Căn cước điện tử, thẻ hết hạn, mất, hỏng, quên; trẻ em; người nước ngoài.</source>
        <translation>Electronic ID; card expired, lost, broken or forgotten; children; foreigners.</translation>
    </message>
    <message>
        <source>Căn cứ: {basis}</source>
        <translation>Legal basis: {basis}</translation>
    </message>
    <message>
        <source>Cũ nhất {time}</source>
        <translation>Oldest {time}</translation>
    </message>
    <message>
        <source>Cơ quan bảo hiểm xã hội</source>
        <comment>danh mục</comment>
        <translation>Social insurance office</translation>
    </message>
    <message>
        <source>Cơ quan cấp</source>
        <comment>danh mục</comment>
        <translation>Issuing authority</translation>
    </message>
    <message>
        <source>Cơ quan cấp giấy báo tử</source>
        <comment>danh mục</comment>
        <translation>Authority that issued the notice of death</translation>
    </message>
    <message>
        <source>Cơ quan cấp giấy chứng tử</source>
        <comment>danh mục</comment>
        <translation>Authority that issued the death certificate</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết không ghi rõ; gọi hỏi trước khi hẹn người dân.</source>
        <translation>The authority does not say what exactly; call them before giving the citizen an appointment.</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết không ghi rõ; gọi hỏi trước khi nộp.</source>
        <translation>The authority does not say what exactly; call them before filing.</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết nói</source>
        <translation>The authority says</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết yêu cầu bổ sung</source>
        <translation>The authority asks for a supplement</translation>
    </message>
    <message>
        <source>Cơ quan giải quyết đang xem hồ sơ. Ông/bà chưa phải làm gì.</source>
        <translation>The authority is looking at the filing. There is nothing for you to do yet.</translation>
    </message>
    <message>
        <source>Cơ quan tiếp nhận thông báo</source>
        <comment>danh mục</comment>
        <translation>Authority notified</translation>
    </message>
    <message>
        <source>Cơ quan xóa đăng ký thường trú</source>
        <comment>danh mục</comment>
        <translation>Authority that removes the permanent residence</translation>
    </message>
    <message>
        <source>Cơ quan đã đăng ký trước đây</source>
        <comment>danh mục</comment>
        <translation>Authority of the earlier registration</translation>
    </message>
    <message>
        <source>Cơ quan đăng ký kết hôn</source>
        <comment>danh mục</comment>
        <translation>Authority of the marriage registration</translation>
    </message>
    <message>
        <source>Cơ quan, tổ chức đang quản lý sổ gốc</source>
        <comment>danh mục</comment>
        <translation>Authority that keeps the original register</translation>
    </message>
    <message>
        <source>Cơ sở chữa bệnh</source>
        <comment>danh mục</comment>
        <translation>Medical facility</translation>
    </message>
    <message>
        <source>Cơ sở khác</source>
        <comment>danh mục</comment>
        <translation>Another facility</translation>
    </message>
    <message>
        <source>Cơ sở lưu trú du lịch</source>
        <comment>danh mục</comment>
        <translation>Tourist accommodation</translation>
    </message>
    <message>
        <source>Cả một hồ sơ chỉ bằng bàn phím. Làm lại với thẻ khác, hoặc Ctrl 5 để ẩn bài tập.</source>
        <translation>A whole filing by keyboard alone. Do it again with another card, or hide the exercise with Ctrl 5.</translation>
    </message>
    <message>
        <source>Cải chính</source>
        <comment>danh mục</comment>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Cảm ơn ông/bà đã đánh giá.</source>
        <translation>Thank you for your rating.</translation>
    </message>
    <message>
        <source>Cảm ơn ông/bà.</source>
        <translation>Thank you.</translation>
    </message>
    <message>
        <source>Cảnh sát giao thông</source>
        <comment>danh mục</comment>
        <translation>Traffic police</translation>
    </message>
    <message>
        <source>Cấp Phiếu lý lịch tư pháp</source>
        <comment>danh mục</comment>
        <translation>Criminal record certificate</translation>
    </message>
    <message>
        <source>Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam</source>
        <comment>danh mục</comment>
        <translation>Criminal record certificate for Vietnamese citizens and foreigners residing in Vietnam</translation>
    </message>
    <message>
        <source>Cấp bản sao trích lục hộ tịch</source>
        <comment>danh mục</comment>
        <translation>Certified extract of civil status</translation>
    </message>
    <message>
        <source>Cấp bản sao từ sổ gốc</source>
        <comment>danh mục</comment>
        <translation>Copy from the original register</translation>
    </message>
    <message>
        <source>Cấp cho người gốc Việt Nam chưa xác định được quốc tịch (Luật Căn cước 2023, Điều 30).</source>
        <translation>Issued to people of Vietnamese origin whose nationality is not determined (Law on Identification 2023, Article 30).</translation>
    </message>
    <message>
        <source>Cấp giấy phép lái xe</source>
        <comment>danh mục</comment>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Cấp hộ chiếu phổ thông</source>
        <comment>danh mục</comment>
        <translation>Ordinary passport</translation>
    </message>
    <message>
        <source>Cấp hộ chiếu phổ thông ở trong nước</source>
        <comment>danh mục</comment>
        <translation>Ordinary passport issued within the country</translation>
    </message>
    <message>
        <source>Cấp lại</source>
        <comment>danh mục</comment>
        <translation>Reissue</translation>
    </message>
    <message>
        <source>Cấp lại giấy phép lái xe</source>
        <comment>danh mục</comment>
        <translation>Reissue of a driving licence</translation>
    </message>
    <message>
        <source>Cấp lần đầu</source>
        <comment>danh mục</comment>
        <translation>First issue</translation>
    </message>
    <message>
        <source>Cấp mật khẩu tạm</source>
        <translation>Temporary password given</translation>
    </message>
    <message>
        <source>Cấp thẻ bảo hiểm y tế</source>
        <comment>danh mục</comment>
        <translation>Health insurance card</translation>
    </message>
    <message>
        <source>Cấp điện mới</source>
        <comment>danh mục</comment>
        <translation>New electricity supply</translation>
    </message>
    <message>
        <source>Cấp điện mới từ lưới điện hạ áp</source>
        <comment>danh mục</comment>
        <translation>New supply from the low-voltage grid</translation>
    </message>
    <message>
        <source>Cấp đổi, cấp lại thẻ căn cước</source>
        <comment>danh mục</comment>
        <translation>Replacement of an ID card</translation>
    </message>
    <message>
        <source>Cầm tờ khai vừa in và thẻ tới quầy, cán bộ sẽ nộp giúp.</source>
        <translation>Take the printed declaration and your card to the counter; an officer will file it for you.</translation>
    </message>
    <message>
        <source>Cần bổ sung</source>
        <translation>To be supplemented</translation>
    </message>
    <message>
        <source>Cần bổ sung giấy tờ</source>
        <translation>Papers are to be added</translation>
    </message>
    <message>
        <source>Cần cả tên đăng nhập và họ tên</source>
        <translation>Both user name and full name are needed</translation>
    </message>
    <message>
        <source>Cần người làm chứng: ghi họ tên và số giấy tờ.</source>
        <translation>A witness is needed: write the name and the number of an identity paper.</translation>
    </message>
    <message>
        <source>Cần nộp phí, lệ phí</source>
        <translation>A fee is to be paid</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>Change something</translation>
    </message>
    <message>
        <source>Cần trả lời</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>Cần ít nhất {limit} dòng.</source>
        <translation>At least {limit} lines are needed.</translation>
    </message>
    <message>
        <source>Cập nhật chương trình trên máy này rồi mở lại.</source>
        <translation>Update the program on this machine and open it again.</translation>
    </message>
    <message>
        <source>Cập nhật chương trình; hồ sơ đang chờ vẫn được nhận sau đó.</source>
        <translation>Update the program; the filings that wait are still taken afterwards.</translation>
    </message>
    <message>
        <source>Cắm lại cáp USB của đầu đọc; trong lúc chờ, nhập tay vẫn được.</source>
        <translation>Plug the reader&apos;s USB cable in again; meanwhile you can type by hand.</translation>
    </message>
    <message>
        <source>Cắm đầu đọc thẻ thật.</source>
        <translation>Plug in a real card reader.</translation>
    </message>
    <message>
        <source>Cắm đầu đọc, thử cổng USB khác, kiểm tra trình điều khiển.</source>
        <translation>Plug the reader in, try another USB port, check the driver.</translation>
    </message>
    <message>
        <source>Cắt mạng</source>
        <translation>Cut the line</translation>
    </message>
    <message>
        <source>Cổng chưa nhận hồ sơ này. Mời ông/bà tới quầy, mang theo phiếu; cán bộ cùng ông/bà sửa.</source>
        <translation>The gateway has not taken this filing. Please come to the counter with your slip; an officer will correct it with you.</translation>
    </message>
    <message>
        <source>Cổng cấp mã</source>
        <translation>Code given by the gateway</translation>
    </message>
    <message>
        <source>Cổng của đơn vị chưa nối với VNeID để hỏi ý kiến.</source>
        <translation>The office&apos;s gateway is not connected to VNeID to ask for consent.</translation>
    </message>
    <message>
        <source>Cổng khôi phục sổ</source>
        <translation>Gateway restored its log</translation>
    </message>
    <message>
        <source>Cổng không nhận tệp mang hộ</source>
        <translation>The gateway did not take the carried file</translation>
    </message>
    <message>
        <source>Cổng tiếp nhận đang trục trặc.</source>
        <translation>The gateway is having trouble.</translation>
    </message>
    <message>
        <source>Cổng từ chối</source>
        <translation>Refused by the gateway</translation>
    </message>
    <message>
        <source>Cổng từ chối hồ sơ này.</source>
        <translation>The gateway refuses this filing.</translation>
    </message>
    <message>
        <source>Cổng từ chối hồ sơ {number}</source>
        <translation>The gateway refused filing {number}</translation>
    </message>
    <message>
        <source>Cổng đã có hồ sơ cùng mã với nội dung khác.</source>
        <translation>The gateway has a filing with the same code and other contents.</translation>
    </message>
    <message>
        <source>Cổng đã cấp mã chính thức. Đưa phiếu cho người dân.</source>
        <translation>The gateway has given the official code. Give the slip to the citizen.</translation>
    </message>
    <message>
        <source>Cổng đã ghi thứ tự{place}</source>
        <translation>The gateway has recorded the order{place}</translation>
    </message>
    <message>
        <source>Cổng đã giữ chỗ và cấp mã</source>
        <translation>The gateway keeps the place and has given a code</translation>
    </message>
    <message>
        <source>Cổng đã ký nhận đủ tệp{sent}</source>
        <translation>The gateway has signed for all files{sent}</translation>
    </message>
    <message>
        <source>Cổng đã nhận</source>
        <translation>Taken by the gateway</translation>
    </message>
    <message numerus="yes">
        <source>Cổng đã nhận %n hồ sơ của quầy {counter}</source>
        <translation>
            <numerusform>The gateway has taken %n filing of {counter}</numerusform>
            <numerusform>The gateway has taken %n filings of {counter}</numerusform>
        </translation>
    </message>
    <message>
        <source>Cổng đã nhận đủ</source>
        <translation>Received by the gateway</translation>
    </message>
    <message>
        <source>Cổng đã nhận đủ, có biên nhận ký số</source>
        <translation>The gateway has everything, with a signed receipt</translation>
    </message>
    <message>
        <source>Cổng đã từ chối và chưa có gì đổi. {refusal}</source>
        <translation>The portal refused this and it is still the same. {refusal}</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Cục Cảnh sát giao thông</source>
        <comment>danh mục</comment>
        <translation>Traffic Police Department</translation>
    </message>
    <message>
        <source>Cục Đường bộ Việt Nam</source>
        <comment>danh mục</comment>
        <translation>Department for Roads of Viet Nam</translation>
    </message>
    <message>
        <source>Của ai</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Của ai · hồ sơ nào</source>
        <translation>Whose · which filing</translation>
    </message>
    <message>
        <source>Cứ tiếp nhận: hồ sơ giữ đúng thứ tự và tự gửi khi có mạng.</source>
        <translation>Go on serving: filings keep their order and are sent by themselves once the line is back.</translation>
    </message>
    <message>
        <source>Cửa sổ người dân</source>
        <translation>Citizen&apos;s window</translation>
    </message>
    <message>
        <source>Cửa sổ người dân phủ cả màn hình: F11 để đóng</source>
        <translation>The citizen&apos;s window covers the screen: F11 closes it</translation>
    </message>
    <message>
        <source>D</source>
        <comment>danh mục</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>D1</source>
        <comment>danh mục</comment>
        <translation>D1</translation>
    </message>
    <message>
        <source>D1E</source>
        <comment>danh mục</comment>
        <translation>D1E</translation>
    </message>
    <message>
        <source>D2</source>
        <comment>danh mục</comment>
        <translation>D2</translation>
    </message>
    <message>
        <source>D2E</source>
        <comment>danh mục</comment>
        <translation>D2E</translation>
    </message>
    <message>
        <source>DE</source>
        <comment>danh mục</comment>
        <translation>DE</translation>
    </message>
    <message>
        <source>Danh mục thủ tục bị hỏng.</source>
        <translation>The catalogue of procedures is damaged.</translation>
    </message>
    <message>
        <source>Danh sách chỉ được nhận khi chữ ký của nó dẫn tới một nơi đã tin cậy, hoặc tới chứng thư chọn ở đây.</source>
        <translation>A list is taken only if its signature leads to an issuer that is trusted, or to the certificate chosen here.</translation>
    </message>
    <message>
        <source>Danh sách {file} có cần chứng thư gốc kèm theo?</source>
        <translation>Does the list {file} need a root certificate with it?</translation>
    </message>
    <message>
        <source>Diễn biến</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Diễn biến hồ sơ</source>
        <translation>History of the filing</translation>
    </message>
    <message>
        <source>Dành cho cán bộ của đơn vị.</source>
        <translation>For officers of this office.</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>Dân tộc</source>
        <comment>danh mục</comment>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>Dân tộc bên nam</source>
        <comment>danh mục</comment>
        <translation>Ethnic group, the man</translation>
    </message>
    <message>
        <source>Dân tộc bên nữ</source>
        <comment>danh mục</comment>
        <translation>Ethnic group, the woman</translation>
    </message>
    <message>
        <source>Dân tộc cha</source>
        <comment>danh mục</comment>
        <translation>Father&apos;s ethnic group</translation>
    </message>
    <message>
        <source>Dân tộc của trẻ</source>
        <comment>danh mục</comment>
        <translation>Child&apos;s ethnic group</translation>
    </message>
    <message>
        <source>Dân tộc mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother&apos;s ethnic group</translation>
    </message>
    <message>
        <source>Dân: đúng</source>
        <translation>Citizen: right</translation>
    </message>
    <message>
        <source>Dòng máy đọc (MRZ) không đúng.</source>
        <translation>The machine-readable line (MRZ) is wrong.</translation>
    </message>
    <message>
        <source>Dòng tiếp</source>
        <translation>Next line</translation>
    </message>
    <message>
        <source>Dòng trước</source>
        <translation>Previous line</translation>
    </message>
    <message>
        <source>Dòng đó nay ghi: {at}, {actor}, {action}.</source>
        <translation>That line now says: {at}, {actor}, {action}.</translation>
    </message>
    <message>
        <source>Dùng PDF, JPEG, PNG hoặc TIFF.</source>
        <translation>Use PDF, JPEG, PNG or TIFF.</translation>
    </message>
    <message>
        <source>Dùng cửa sổ đã mở, hoặc đóng nó rồi mở lại.</source>
        <translation>Use the window that is open, or close it and open again.</translation>
    </message>
    <message>
        <source>Dùng lại</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>Dùng lại giấy tờ đã nộp</source>
        <translation>Papers used again</translation>
    </message>
    <message>
        <source>Dùng lại giấy đã nộp</source>
        <translation>Use papers given before</translation>
    </message>
    <message>
        <source>Dùng lại: {paper}</source>
        <translation>Use again: {paper}</translation>
    </message>
    <message>
        <source>Dùng thẻ của mình</source>
        <translation>Use my own card</translation>
    </message>
    <message>
        <source>Dùng điện thoại</source>
        <translation>Use a phone</translation>
    </message>
    <message>
        <source>Dùng đúng thẻ và đúng hồ sơ của loại quầy này.</source>
        <translation>Use the cards and filings of this kind of counter.</translation>
    </message>
    <message>
        <source>Dạng khuyết tật</source>
        <comment>danh mục</comment>
        <translation>Kind of disability</translation>
    </message>
    <message>
        <source>Dấu nổi, thu nhỏ, xi</source>
        <comment>danh mục</comment>
        <translation>Embossed, reduced or wax seal</translation>
    </message>
    <message>
        <source>Dấu vân tay SHA-256</source>
        <translation>SHA-256 fingerprint</translation>
    </message>
    <message>
        <source>Dịch vụ bưu chính công ích</source>
        <comment>danh mục</comment>
        <translation>Public postal service</translation>
    </message>
    <message>
        <source>Dịch vụ thẻ thông minh của máy không chạy.</source>
        <translation>The smart card service of this machine is not running.</translation>
    </message>
    <message>
        <source>Dịch vụ thẻ thông minh đã dừng.</source>
        <translation>The smart card service has stopped.</translation>
    </message>
    <message>
        <source>Dọn bớt tệp trên máy rồi thử lại; những gì đã lưu vẫn còn.</source>
        <translation>Delete some files on this machine and try again; what was saved is still there.</translation>
    </message>
    <message>
        <source>Dọn chỗ trên ổ USB hoặc dùng ổ khác rồi xuất lại; hồ sơ ở máy còn nguyên.</source>
        <translation>Make room on the USB drive or use another, then export again; the filings on this machine are untouched.</translation>
    </message>
    <message>
        <source>Dọn tệp mồ côi</source>
        <translation>Orphaned files swept</translation>
    </message>
    <message>
        <source>Dừng quét</source>
        <translation>Stop scanning</translation>
    </message>
    <message>
        <source>Dừng tiếp nhận ở máy này, gọi quản trị khôi phục từ bản sao lưu.</source>
        <translation>Stop serving at this machine and call the administrator to restore from the backup.</translation>
    </message>
    <message>
        <source>Dừng xử lý</source>
        <translation>Processing stopped</translation>
    </message>
    <message>
        <source>Dữ liệu</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Dữ liệu dân cư không có người này</source>
        <translation>The population register does not have this person</translation>
    </message>
    <message>
        <source>Dữ liệu trong chip đã bị thay đổi{where}: không dùng</source>
        <translation>The data in the chip have been changed{where}: do not use</translation>
    </message>
    <message>
        <source>Dữ liệu tập huấn lẫn vào quầy thật, hoặc ngược lại.</source>
        <translation>Practice data at a real counter, or the other way round.</translation>
    </message>
    <message>
        <source>Dữ liệu vẫn được kiểm chữ ký; cách mở này được ghi cùng bản đọc.</source>
        <translation>The signature on the data is checked all the same; this way of opening is recorded with the reading.</translation>
    </message>
    <message>
        <source>Dữ liệu đã bị thay đổi – không dùng</source>
        <translation>The data was changed – do not use it</translation>
    </message>
    <message>
        <source>Dữ liệu đã có thay cho giấy. Bấm Ctrl Enter để xem lại.</source>
        <translation>Data that are known already stand in for paper. Press Ctrl Enter to review.</translation>
    </message>
    <message>
        <source>E</source>
        <comment>danh mục</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>Em ruột</source>
        <comment>danh mục</comment>
        <translation>Younger brother or sister</translation>
    </message>
    <message>
        <source>English</source>
        <comment>đổi ngôn ngữ</comment>
        <translation>Tiếng Việt</translation>
    </message>
    <message numerus="yes">
        <source>F9 chưa nộp: còn %n việc chặn trong khung đỏ. Enter tới chỗ sửa đầu tiên, Shift F1–F9 tới từng chỗ.</source>
        <translation>
            <numerusform>F9 has not filed: %n thing in the red box is in the way. Enter goes to the first, Shift F1–F9 to each.</numerusform>
            <numerusform>F9 has not filed: %n things in the red box are in the way. Enter goes to the first, Shift F1–F9 to each.</numerusform>
        </translation>
    </message>
    <message>
        <source>FB2</source>
        <comment>danh mục</comment>
        <translation>FB2</translation>
    </message>
    <message>
        <source>FC</source>
        <comment>danh mục</comment>
        <translation>FC</translation>
    </message>
    <message>
        <source>FD</source>
        <comment>danh mục</comment>
        <translation>FD</translation>
    </message>
    <message>
        <source>FE</source>
        <comment>danh mục</comment>
        <translation>FE</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <comment>danh mục</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi họ tên người nhận.</source>
        <translation>Write the receiver&apos;s full name.</translation>
    </message>
    <message>
        <source>Ghi là lời khai, không mang thẻ</source>
        <translation>Recorded as their own word, card not brought</translation>
    </message>
    <message>
        <source>Ghi mã</source>
        <translation>Keep code</translation>
    </message>
    <message>
        <source>Ghi mã hồ sơ bên ngoài</source>
        <translation>Outside code kept</translation>
    </message>
    <message>
        <source>Ghi mã hồ sơ ngoài</source>
        <translation>Keep outside code</translation>
    </message>
    <message numerus="yes">
        <source>Ghi mã hồ sơ ngoài, một dòng, nhiều nhất %n ký tự</source>
        <translation>
            <numerusform>Write the outside code, one line, at most %n character</numerusform>
            <numerusform>Write the outside code, one line, at most %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Ghi rõ lý do</source>
        <comment>danh mục</comment>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>Ghi thêm tên tỉnh, thành phố như trên giấy phép</source>
        <comment>danh mục</comment>
        <translation>Add the province or city as on the licence</translation>
    </message>
    <message>
        <source>Ghi thông tin đang lưu và thông tin đúng</source>
        <comment>danh mục</comment>
        <translation>Write what is recorded and what is right</translation>
    </message>
    <message>
        <source>Ghi tên cũ nếu giấy tờ chỗ ở còn ghi địa giới trước sắp xếp</source>
        <comment>danh mục</comment>
        <translation>Write the former name if the papers still show it</translation>
    </message>
    <message>
        <source>Ghi đúng như trên Giấy chứng sinh và ý muốn của cha mẹ</source>
        <comment>danh mục</comment>
        <translation>As on the notice of birth and as the parents wish</translation>
    </message>
    <message>
        <source>Ghi đủ chữ Tỉnh hoặc Thành phố</source>
        <comment>danh mục</comment>
        <translation>Write the word Tỉnh or Thành phố too</translation>
    </message>
    <message>
        <source>Ghi đủ chữ Xã, Phường hoặc Đặc khu</source>
        <comment>danh mục</comment>
        <translation>Write the word Xã, Phường or Đặc khu too</translation>
    </message>
    <message>
        <source>Gia hạn BHYT hộ gia đình</source>
        <comment>danh mục</comment>
        <translation>Renewal of household health insurance</translation>
    </message>
    <message>
        <source>Gia hạn tạm trú</source>
        <comment>danh mục</comment>
        <translation>Extension of temporary residence</translation>
    </message>
    <message>
        <source>Gia hạn từ ngày</source>
        <comment>danh mục</comment>
        <translation>Extended from</translation>
    </message>
    <message>
        <source>Giao cho</source>
        <translation>Give to</translation>
    </message>
    <message>
        <source>Giao dịch nhà, đất</source>
        <comment>danh mục</comment>
        <translation>Housing or land transaction</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Giá trị chưa đúng dạng.</source>
        <comment>danh mục</comment>
        <translation>This does not have the right form.</translation>
    </message>
    <message>
        <source>Giá trị chưa đúng quy định của tờ khai.</source>
        <comment>danh mục</comment>
        <translation>This is not what the declaration allows.</translation>
    </message>
    <message>
        <source>Giá trị không đúng kiểu của ô này.</source>
        <comment>danh mục</comment>
        <translation>This is not the right kind of value for the field.</translation>
    </message>
    <message>
        <source>Giá trị đến</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Giám sát</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Gián đoạn</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Gián đoạn đường truyền</source>
        <translation>Line outages</translation>
    </message>
    <message>
        <source>Giải quyết hưởng trợ cấp thất nghiệp</source>
        <comment>danh mục</comment>
        <translation>Unemployment allowance</translation>
    </message>
    <message>
        <source>Giảm trừ mức đóng khi gia hạn thẻ bảo hiểm y tế theo hộ gia đình</source>
        <comment>danh mục</comment>
        <translation>Reduced contribution on renewal of household health insurance</translation>
    </message>
    <message>
        <source>Giấy báo tử</source>
        <comment>danh mục</comment>
        <translation>Notice of death</translation>
    </message>
    <message>
        <source>Giấy báo tử hoặc giấy tờ thay thế</source>
        <comment>danh mục</comment>
        <translation>Notice of death or a paper in its place</translation>
    </message>
    <message>
        <source>Giấy chứng nhận căn cước</source>
        <translation>Identity certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận căn cước</source>
        <comment>danh mục</comment>
        <translation>Identification certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận kết hôn</source>
        <comment>danh mục</comment>
        <translation>Marriage certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận kết hôn của cha, mẹ</source>
        <comment>danh mục</comment>
        <translation>Parents&apos; marriage certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận đã cấp</source>
        <comment>danh mục</comment>
        <translation>The certificate issued</translation>
    </message>
    <message>
        <source>Giấy chứng nhận đăng ký hộ kinh doanh</source>
        <comment>danh mục</comment>
        <translation>Household business registration certificate</translation>
    </message>
    <message>
        <source>Giấy chứng nhận đăng ký mẫu con dấu</source>
        <comment>danh mục</comment>
        <translation>Seal registration certificate</translation>
    </message>
    <message>
        <source>Giấy chứng sinh hoặc dữ liệu điện tử có giá trị thay thế</source>
        <comment>danh mục</comment>
        <translation>Certificate of live birth, or electronic data in its place</translation>
    </message>
    <message>
        <source>Giấy chứng sinh hoặc giấy tờ thay thế</source>
        <comment>danh mục</comment>
        <translation>Certificate of live birth or a paper in its place</translation>
    </message>
    <message>
        <source>Giấy chứng tử hoặc Trích lục khai tử của vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>Death certificate or extract of the late spouse</translation>
    </message>
    <message>
        <source>Giấy giới thiệu của cơ quan, tổ chức</source>
        <comment>danh mục</comment>
        <translation>Letter of introduction of the organisation</translation>
    </message>
    <message>
        <source>Giấy hướng dẫn</source>
        <translation>Guide slip</translation>
    </message>
    <message>
        <source>Giấy khai sinh</source>
        <comment>danh mục</comment>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Giấy khai sinh và Trích lục nhận cha, mẹ, con</source>
        <comment>danh mục</comment>
        <translation>Birth certificate and extract of the recognition of parent and child</translation>
    </message>
    <message>
        <source>Giấy khai sinh, thông tin thường trú, thẻ bảo hiểm y tế</source>
        <comment>danh mục</comment>
        <translation>Birth certificate, permanent residence information, health insurance card</translation>
    </message>
    <message>
        <source>Giấy khai sinh, trích lục hộ tịch, quyết định. Không phải nộp khi cơ sở dữ liệu đã có.</source>
        <comment>danh mục</comment>
        <translation>Birth certificate, civil status extract, decision. Not needed where the database has it.</translation>
    </message>
    <message>
        <source>Giấy khai sinh, trích lục, quyết định hoặc giấy tờ khác ghi thông tin đúng.</source>
        <comment>danh mục</comment>
        <translation>Birth certificate, extract, decision or another paper that states it correctly.</translation>
    </message>
    <message>
        <source>Giấy khai đăng ký xe</source>
        <comment>danh mục</comment>
        <translation>Vehicle registration declaration</translation>
    </message>
    <message>
        <source>Giấy khám sức khỏe của người lái xe</source>
        <comment>danh mục</comment>
        <translation>Driver&apos;s medical certificate</translation>
    </message>
    <message>
        <source>Giấy không có chip: xem ảnh, gõ số trên giấy.</source>
        <translation>The certificate has no chip: look at the photo, type its number.</translation>
    </message>
    <message>
        <source>Giấy không được đưa vào đâu.</source>
        <translation>The paper was not put anywhere.</translation>
    </message>
    <message>
        <source>Giấy kẹt trong máy quét, hoặc nắp đang mở.</source>
        <translation>Paper is jammed in the scanner, or its cover is open.</translation>
    </message>
    <message>
        <source>Giấy kết hôn</source>
        <comment>danh mục</comment>
        <translation>Marriage certificate</translation>
    </message>
    <message>
        <source>Giấy phép lái xe</source>
        <comment>danh mục</comment>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Giấy phép lái xe bị hỏng</source>
        <comment>danh mục</comment>
        <translation>Driving licence damaged</translation>
    </message>
    <message>
        <source>Giấy phép lái xe hiện có</source>
        <comment>danh mục</comment>
        <translation>Present driving licence</translation>
    </message>
    <message>
        <source>Giấy phép lái xe sắp hết hạn hoặc đã hết hạn</source>
        <comment>danh mục</comment>
        <translation>Driving licence expiring or expired</translation>
    </message>
    <message>
        <source>Giấy phép lái xe đang có</source>
        <comment>danh mục</comment>
        <translation>Present driving licence</translation>
    </message>
    <message>
        <source>Giấy riêng</source>
        <comment>danh mục</comment>
        <translation>Separate paper</translation>
    </message>
    <message>
        <source>Giấy tiếp nhận và hẹn trả kết quả</source>
        <translation>Receipt and appointment slip</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <comment>thẻ, hộ chiếu</comment>
        <translation>Document</translation>
    </message>
    <message>
        <source>Giấy tờ (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Giấy tờ 1</source>
        <comment>danh mục</comment>
        <translation>Paper 1</translation>
    </message>
    <message>
        <source>Giấy tờ 10</source>
        <comment>danh mục</comment>
        <translation>Paper 10</translation>
    </message>
    <message>
        <source>Giấy tờ 11</source>
        <comment>danh mục</comment>
        <translation>Paper 11</translation>
    </message>
    <message>
        <source>Giấy tờ 12</source>
        <comment>danh mục</comment>
        <translation>Paper 12</translation>
    </message>
    <message>
        <source>Giấy tờ 2</source>
        <comment>danh mục</comment>
        <translation>Paper 2</translation>
    </message>
    <message>
        <source>Giấy tờ 3</source>
        <comment>danh mục</comment>
        <translation>Paper 3</translation>
    </message>
    <message>
        <source>Giấy tờ 4</source>
        <comment>danh mục</comment>
        <translation>Paper 4</translation>
    </message>
    <message>
        <source>Giấy tờ 5</source>
        <comment>danh mục</comment>
        <translation>Paper 5</translation>
    </message>
    <message>
        <source>Giấy tờ 6</source>
        <comment>danh mục</comment>
        <translation>Paper 6</translation>
    </message>
    <message>
        <source>Giấy tờ 7</source>
        <comment>danh mục</comment>
        <translation>Paper 7</translation>
    </message>
    <message>
        <source>Giấy tờ 8</source>
        <comment>danh mục</comment>
        <translation>Paper 8</translation>
    </message>
    <message>
        <source>Giấy tờ 9</source>
        <comment>danh mục</comment>
        <translation>Paper 9</translation>
    </message>
    <message>
        <source>Giấy tờ chứng minh quan hệ với chủ hộ, thành viên hộ gia đình</source>
        <comment>danh mục</comment>
        <translation>Proof of the relation to the head or a member of the household</translation>
    </message>
    <message>
        <source>Giấy tờ chứng minh quan hệ với người được cấp bản chính</source>
        <comment>danh mục</comment>
        <translation>Proof of the relation to the holder of the original</translation>
    </message>
    <message>
        <source>Giấy tờ chứng minh tình trạng hôn nhân của người nước ngoài</source>
        <comment>danh mục</comment>
        <translation>Proof of a foreigner&apos;s marital status</translation>
    </message>
    <message>
        <source>Giấy tờ chứng minh được miễn lệ phí</source>
        <comment>danh mục</comment>
        <translation>Proof of exemption from the fee</translation>
    </message>
    <message>
        <source>Giấy tờ chứng minh được miễn, giảm phí</source>
        <comment>danh mục</comment>
        <translation>Proof of exemption from the fee or a reduced fee</translation>
    </message>
    <message>
        <source>Giấy tờ có dấu hiệu sửa chữa, tẩy xóa hoặc dữ liệu trên chip đã bị thay đổi.</source>
        <comment>danh mục</comment>
        <translation>The papers show signs of alteration or erasure, or the data on the chip were changed.</translation>
    </message>
    <message>
        <source>Giấy tờ cỡ TD2</source>
        <translation>Document of size TD2</translation>
    </message>
    <message>
        <source>Giấy tờ ghi: {was}</source>
        <translation>The papers say: {was}</translation>
    </message>
    <message>
        <source>Giấy tờ hộ tịch đã đăng ký</source>
        <comment>danh mục</comment>
        <translation>Civil status papers registered</translation>
    </message>
    <message>
        <source>Giấy tờ khác</source>
        <comment>danh mục</comment>
        <translation>Other papers</translation>
    </message>
    <message>
        <source>Giấy tờ kèm theo</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Giấy tờ làm căn cứ thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc</source>
        <comment>danh mục</comment>
        <translation>Papers on which the change, correction or completion of civil status, or another ethnic group, is based</translation>
    </message>
    <message>
        <source>Giấy tờ nộp kèm</source>
        <translation>Papers attached</translation>
    </message>
    <message>
        <source>Giấy tờ phải nộp</source>
        <translation>Papers to be given</translation>
    </message>
    <message>
        <source>Giấy tờ thay Giấy báo tử</source>
        <comment>danh mục</comment>
        <translation>Papers in place of a notice of death</translation>
    </message>
    <message>
        <source>Giấy tờ về địa điểm mua điện</source>
        <comment>danh mục</comment>
        <translation>Papers of the place of supply</translation>
    </message>
    <message>
        <source>Giấy tờ xác nhận chấm dứt hợp đồng lao động</source>
        <comment>danh mục</comment>
        <translation>Proof that the labour contract has ended</translation>
    </message>
    <message numerus="yes">
        <source>Giấy tờ · %n loại</source>
        <translation>
            <numerusform>Papers · %n kind</numerusform>
            <numerusform>Papers · %n kinds</numerusform>
        </translation>
    </message>
    <message>
        <source>Giấy tờ đã hết hạn: xin bản còn hiệu lực của {paper}.</source>
        <comment>danh mục</comment>
        <translation>The papers have expired: please bring a valid copy of {paper}.</translation>
    </message>
    <message>
        <source>Giấy tờ đã xem</source>
        <translation>Document seen</translation>
    </message>
    <message>
        <source>Giấy tờ được chứng thực chữ ký</source>
        <comment>danh mục</comment>
        <translation>Paper with a certified signature</translation>
    </message>
    <message>
        <source>Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp</source>
        <comment>danh mục</comment>
        <translation>Proof of lawful residence</translation>
    </message>
    <message>
        <source>Giấy tờ, tài liệu chứng minh việc điều chỉnh thông tin</source>
        <comment>danh mục</comment>
        <translation>Proof of what is to be corrected</translation>
    </message>
    <message>
        <source>Giấy tờ, văn bản</source>
        <comment>danh mục</comment>
        <translation>Papers, documents</translation>
    </message>
    <message>
        <source>Giấy xác nhận của tổ chức y tế về năng lực nhận thức</source>
        <comment>danh mục</comment>
        <translation>Medical certificate of mental capacity</translation>
    </message>
    <message>
        <source>Giấy xác nhận khuyết tật</source>
        <comment>danh mục</comment>
        <translation>Disability certificate</translation>
    </message>
    <message>
        <source>Giấy xác nhận khuyết tật hoặc biên bản giám định y khoa</source>
        <comment>danh mục</comment>
        <translation>Disability certificate or record of a medical assessment</translation>
    </message>
    <message>
        <source>Giấy xác nhận tình trạng hôn nhân</source>
        <comment>danh mục</comment>
        <translation>Certificate of marital status</translation>
    </message>
    <message>
        <source>Giấy xác nhận tình trạng hôn nhân đã được cấp trước đây</source>
        <comment>danh mục</comment>
        <translation>Certificate of marital status issued before</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <comment>danh mục</comment>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Giới tính của trẻ</source>
        <comment>danh mục</comment>
        <translation>Child&apos;s sex</translation>
    </message>
    <message>
        <source>Giới tính người nộp</source>
        <comment>danh mục</comment>
        <translation>Sex of the person filing</translation>
    </message>
    <message>
        <source>Giới tính người yêu cầu</source>
        <comment>danh mục</comment>
        <translation>Requester&apos;s sex</translation>
    </message>
    <message>
        <source>Giờ</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Giờ chết</source>
        <comment>danh mục</comment>
        <translation>Hour of death</translation>
    </message>
    <message>
        <source>Giờ hẹn ghi trên giấy tiếp nhận; chưa có giấy thì mời hỏi tại quầy.</source>
        <translation>When to come is on the receipt; if you have none yet, please ask at the counter.</translation>
    </message>
    <message>
        <source>Giữ báo động</source>
        <translation>Keep the alarm</translation>
    </message>
    <message>
        <source>Giữ chỗ</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Giữ nguyên máy, không xóa gì; xuất nhật ký và báo người có trách nhiệm về an toàn thông tin.</source>
        <translation>Leave the machine as it is and delete nothing; export the audit trail and tell who is responsible for information security.</translation>
    </message>
    <message>
        <source>Giữ nháp</source>
        <translation>Keep draft</translation>
    </message>
    <message>
        <source>Giữ thẻ tại quầy, báo công an phường. Tờ khai không lấy giá trị nào từ thẻ này.</source>
        <translation>Keep the card at the counter and tell the ward police. The declaration takes no value from this card.</translation>
    </message>
    <message>
        <source>Giữ yên đến khi đọc xong.</source>
        <translation>Hold it still until it is read.</translation>
    </message>
    <message>
        <source>Gói danh mục không đúng chữ ký của nơi ban hành, đã bị sửa hoặc đã cũ.</source>
        <translation>The catalogue package does not bear its publisher&apos;s signature, was changed, or is old.</translation>
    </message>
    <message>
        <source>Gói danh mục mới có lỗi nên chưa dùng.</source>
        <translation>The new catalogue package has an error and is not used.</translation>
    </message>
    <message>
        <source>Gõ cả mã, hoặc chỉ các số sau dấu gạch đầu, như 261119-0143. Phiếu mã TAM thì gõ cả mã.</source>
        <translation>Type the whole code, or only the digits after its first dash, as in 261119-0143. A code that begins with TAM is typed whole.</translation>
    </message>
    <message>
        <source>Gõ lại</source>
        <translation>Type again</translation>
    </message>
    <message>
        <source>Gõ lại cả hai ô.</source>
        <translation>Type both fields again.</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu để {what}.</source>
        <translation>Type the password again to {what}.</translation>
    </message>
    <message>
        <source>Gõ lại đúng các dòng in ở mặt sau thẻ hay trang ảnh hộ chiếu.</source>
        <translation>Type again exactly the lines printed on the back of the card or on the passport&apos;s photo page.</translation>
    </message>
    <message>
        <source>Gõ lại; xem phím Caps Lock và bộ gõ tiếng Việt.</source>
        <translation>Type again; check Caps Lock and the Vietnamese input method.</translation>
    </message>
    <message>
        <source>Gõ mã đang hiện trên ứng dụng, mỗi mã chỉ dùng một lần; xem giờ của máy. Mất máy: dùng mã dự phòng.</source>
        <translation>Type the code that your app shows now, each code works once; check this machine&apos;s clock. If the phone is lost, use a spare code.</translation>
    </message>
    <message>
        <source>Gõ như 20/11/2026.</source>
        <translation>Type as 20/11/2026.</translation>
    </message>
    <message>
        <source>Gõ vài chữ của thủ tục hay mục cần mở.</source>
        <translation>Type a few letters of a procedure or a place.</translation>
    </message>
    <message>
        <source>Gõ vài chữ để chọn</source>
        <translation>Type a few letters</translation>
    </message>
    <message>
        <source>Gõ vài chữ, không cần dấu: tam tru, khai sinh, ket hon…</source>
        <translation>A few letters, no marks needed: tam tru, khai sinh, ket hon…</translation>
    </message>
    <message>
        <source>Gõ vài chữ, ví dụ: dang nhap, in lai, xuat.</source>
        <translation>Type a few letters, for example: sign in, export.</translation>
    </message>
    <message>
        <source>Gắn chíp điện tử</source>
        <comment>danh mục</comment>
        <translation>Electronic chip</translation>
    </message>
    <message>
        <source>Gọi quản trị; hồ sơ đã nhận vẫn còn và xuất ra USB được.</source>
        <translation>Call the administrator; the filings that were taken are still there and can be exported to USB.</translation>
    </message>
    <message>
        <source>Gộp</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Gộp vào giấy tờ đứng trước</source>
        <translation>Join to the paper before</translation>
    </message>
    <message>
        <source>Gỡ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Gỡ báo động</source>
        <translation>Clear alarm</translation>
    </message>
    <message>
        <source>Gỡ báo động sổ</source>
        <translation>Log alarm cleared</translation>
    </message>
    <message>
        <source>Gỡ báo động và gửi tiếp tới cổng này?</source>
        <translation>Clear the alarm and go on sending to this gateway?</translation>
    </message>
    <message>
        <source>Gỡ bước hai</source>
        <translation>Remove second step</translation>
    </message>
    <message>
        <source>Gỡ bước xác thực hai của người khác</source>
        <translation>Another&apos;s second step removed</translation>
    </message>
    <message>
        <source>Gỡ nơi cấp tin cậy</source>
        <translation>Trusted issuer removed</translation>
    </message>
    <message>
        <source>Gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Gửi đánh giá</source>
        <translation>Send rating</translation>
    </message>
    <message>
        <source>Gửi đủ</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>Hai lần gõ khác nhau</source>
        <translation>The two do not match</translation>
    </message>
    <message>
        <source>Hiện hoặc che số</source>
        <translation>Show or mask numbers</translation>
    </message>
    <message>
        <source>Hiện hoặc che số định danh</source>
        <translation>Show or mask personal ID numbers</translation>
    </message>
    <message>
        <source>Hiện số định danh</source>
        <translation>Show personal ID numbers</translation>
    </message>
    <message>
        <source>Hiện đang ở với ai và địa chỉ nơi ở</source>
        <comment>danh mục</comment>
        <translation>Lives with whom, and where</translation>
    </message>
    <message>
        <source>Hiệu lực</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Hoàn cảnh</source>
        <comment>danh mục</comment>
        <translation>Circumstances</translation>
    </message>
    <message>
        <source>Hoạt động</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Hoặc gõ số trên thẻ</source>
        <translation>Or type the number on the card</translation>
    </message>
    <message>
        <source>Hoặc thông báo đã tiếp nhận đơn của cơ quan có thẩm quyền.</source>
        <comment>danh mục</comment>
        <translation>Or the authority&apos;s notice that it has received the report.</translation>
    </message>
    <message>
        <source>Hài lòng</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>Hài lòng, từ đầu tháng</source>
        <translation>Satisfied, this month</translation>
    </message>
    <message>
        <source>Hình thức nhận kết quả</source>
        <comment>danh mục</comment>
        <translation>How to get the result</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message numerus="yes">
        <source>Hôm nay %n lần, cộng {time} · giữ một năm</source>
        <translation>
            <numerusform>%n time today, {time} in all · kept for a year</numerusform>
            <numerusform>%n times today, {time} in all · kept for a year</numerusform>
        </translation>
    </message>
    <message>
        <source>Hôm nay ông/bà cần việc gì?</source>
        <translation>What do you need today?</translation>
    </message>
    <message>
        <source>Hướng dẫn</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Hướng dẫn cho cán bộ tiếp nhận</source>
        <translation>Guide for counter officers</translation>
    </message>
    <message>
        <source>Hướng dẫn người dân sang công an đổi thẻ.</source>
        <translation>Send the citizen to the police to renew the card.</translation>
    </message>
    <message>
        <source>Hướng dẫn người dân theo danh mục; nộp tại nơi có thẩm quyền.</source>
        <translation>Guide the citizen by the catalogue; it is filed with the competent authority.</translation>
    </message>
    <message>
        <source>Hướng dẫn người dân đổi thẻ.</source>
        <translation>Advise the citizen to renew the card.</translation>
    </message>
    <message>
        <source>Hưởng trợ cấp</source>
        <comment>danh mục</comment>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Hưởng từ tháng</source>
        <comment>danh mục</comment>
        <translation>From month</translation>
    </message>
    <message>
        <source>Hạn gần</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Hạng</source>
        <comment>danh mục</comment>
        <translation>Class</translation>
    </message>
    <message>
        <source>Hẹn trả</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Hẹn trả kết quả</source>
        <translation>Result promised for</translation>
    </message>
    <message>
        <source>Hẹn trả {time} ngày {day}</source>
        <translation>Appointment {time} on {day}</translation>
    </message>
    <message>
        <source>Hết hạn ngày {day}</source>
        <translation>Expired on {day}</translation>
    </message>
    <message>
        <source>Hệ thống thông tin đăng ký và quản lý hộ tịch điện tử</source>
        <comment>danh mục</comment>
        <translation>Electronic civil status registration system</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Họ tên của người yêu cầu chứng thực</source>
        <comment>danh mục</comment>
        <translation>Name of the person asking for certification</translation>
    </message>
    <message>
        <source>Họ tên hoặc số giấy tờ của người làm chứng chưa đúng.</source>
        <translation>The witness&apos;s name or paper number is not right.</translation>
    </message>
    <message>
        <source>Họ tên in trên phiếu của người dân.</source>
        <translation>The full name is printed on citizens&apos; slips.</translation>
    </message>
    <message>
        <source>Họ tên người làm chứng</source>
        <translation>Witness&apos;s full name</translation>
    </message>
    <message>
        <source>Họ tên, ngày sinh, giới tính hoặc số định danh trên thẻ không khớp dữ liệu dân cư: xin điều chỉnh trước khi nộp.</source>
        <comment>danh mục</comment>
        <translation>Name, date of birth, sex or ID number on the card differ from the population register: please have it corrected before filing.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <comment>danh mục</comment>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Họ và tên người khai thay</source>
        <comment>danh mục</comment>
        <translation>Full name of who declares in their place</translation>
    </message>
    <message>
        <source>Họ và tên người nhận</source>
        <translation>Receiver&apos;s full name</translation>
    </message>
    <message>
        <source>Họ và tên người nộp</source>
        <comment>danh mục</comment>
        <translation>Full name of the person filing</translation>
    </message>
    <message>
        <source>Họ, chữ đệm và tên</source>
        <comment>danh mục</comment>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Họ, chữ đệm và tên cha, mẹ hoặc người giám hộ</source>
        <comment>danh mục</comment>
        <translation>Full name of the father, mother or guardian</translation>
    </message>
    <message>
        <source>Họ, chữ đệm và tên chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Full name of the head of household</translation>
    </message>
    <message>
        <source>Họ, chữ đệm và tên chủ sở hữu</source>
        <comment>danh mục</comment>
        <translation>Full name of the owner</translation>
    </message>
    <message>
        <source>Họ, chữ đệm và tên khai sinh</source>
        <comment>danh mục</comment>
        <translation>Full name at birth</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên</source>
        <comment>danh mục</comment>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên bên nam</source>
        <comment>danh mục</comment>
        <translation>Full name, the man</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên bên nữ</source>
        <comment>danh mục</comment>
        <translation>Full name, the woman</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên cha</source>
        <comment>danh mục</comment>
        <translation>Father&apos;s full name</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Full name of the head of household</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother&apos;s full name</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên người chết</source>
        <comment>danh mục</comment>
        <translation>Full name of the deceased</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên người nộp</source>
        <comment>danh mục</comment>
        <translation>Full name of the person filing</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên người yêu cầu</source>
        <comment>danh mục</comment>
        <translation>Requester&apos;s full name</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên người được xác nhận</source>
        <comment>danh mục</comment>
        <translation>Full name of the person certified</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên người được đăng ký</source>
        <comment>danh mục</comment>
        <translation>Full name of the person registered</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên trẻ</source>
        <comment>danh mục</comment>
        <translation>Child&apos;s full name</translation>
    </message>
    <message>
        <source>Họ, chữ đệm, tên vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>Full name of the wife or husband</translation>
    </message>
    <message>
        <source>Học bạ tiểu học</source>
        <comment>danh mục</comment>
        <translation>Primary school report</translation>
    </message>
    <message>
        <source>Học tập, lao động, định cư ở nước ngoài</source>
        <comment>danh mục</comment>
        <translation>Study, work or settlement abroad</translation>
    </message>
    <message>
        <source>Hỏi VNeID trước (phím 1): không phải về lấy thẻ.</source>
        <translation>Ask about VNeID first (key 1): no need to go home for the card.</translation>
    </message>
    <message>
        <source>Hỏi lúc</source>
        <translation>Asked at</translation>
    </message>
    <message>
        <source>Hỏi đồng ý</source>
        <translation>Consent asked</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Filings</translation>
    </message>
    <message>
        <source>Hồ sơ (mã)</source>
        <translation>Filing (code)</translation>
    </message>
    <message>
        <source>Hồ sơ chưa được nhận</source>
        <translation>This filing was not taken</translation>
    </message>
    <message>
        <source>Hồ sơ chờ gửi</source>
        <translation>Filings to be sent</translation>
    </message>
    <message>
        <source>Hồ sơ còn dở</source>
        <translation>Unfinished filings</translation>
    </message>
    <message>
        <source>Hồ sơ cần sửa</source>
        <translation>The filing is to be corrected</translation>
    </message>
    <message>
        <source>Hồ sơ của tôi đến đâu rồi?</source>
        <translation>Where is my filing?</translation>
    </message>
    <message>
        <source>Hồ sơ dừng theo đề nghị của người nộp.</source>
        <translation>It was stopped at the request of whoever filed it.</translation>
    </message>
    <message>
        <source>Hồ sơ giải quyết xong nằm ở đây tới khi người dân nhận.</source>
        <translation>Filings that are decided stay here until the citizen has received them.</translation>
    </message>
    <message>
        <source>Hồ sơ mang đi ({files})</source>
        <translation>Carried filings ({files})</translation>
    </message>
    <message>
        <source>Hồ sơ này cần thêm giấy tờ. Mời ông/bà tới quầy, cán bộ sẽ giúp.</source>
        <translation>This filing needs more papers. Please come to the counter, an officer will help.</translation>
    </message>
    <message>
        <source>Hồ sơ này đã được đánh giá. Cảm ơn ông/bà.</source>
        <translation>This filing has been rated already. Thank you.</translation>
    </message>
    <message>
        <source>Hồ sơ này đã được đánh giá. Nhớ cầm phiếu và thẻ.</source>
        <translation>This filing has been rated already. Please take your slip and your card.</translation>
    </message>
    <message>
        <source>Hồ sơ nộp bằng F9 sẽ nằm ở đây.</source>
        <translation>Filings made with F9 will be here.</translation>
    </message>
    <message>
        <source>Hồ sơ phải chờ</source>
        <translation>Held up</translation>
    </message>
    <message>
        <source>Hồ sơ sẽ ghi</source>
        <translation>The filing will say</translation>
    </message>
    <message>
        <source>Hồ sơ trong ngày</source>
        <translation>The day&apos;s filings</translation>
    </message>
    <message>
        <source>Hồ sơ tìm thấy</source>
        <translation>Filings found</translation>
    </message>
    <message>
        <source>Hồ sơ việc làm</source>
        <comment>danh mục</comment>
        <translation>Job application</translation>
    </message>
    <message>
        <source>Hồ sơ đang làm vẫn còn nguyên. Người khác: bấm Đổi người.</source>
        <translation>What you were working on is untouched. Somebody else: press Change person.</translation>
    </message>
    <message>
        <source>Hồ sơ đang được lập lại</source>
        <translation>The filing is being made anew</translation>
    </message>
    <message>
        <source>Hồ sơ đã có thứ tự. Chờ phiếu in ra; mất mạng thì phiếu mang số tạm, vẫn tra cứu được.</source>
        <translation>The filing has its place. Wait for the slip; without a line it bears a provisional number, which can always be looked up.</translation>
    </message>
    <message>
        <source>Hồ sơ đã nộp gần đây</source>
        <translation>Filed lately</translation>
    </message>
    <message>
        <source>Hồ sơ đã nộp không bàn giao: mỗi hồ sơ giữ cán bộ và quầy đã nhận nó.</source>
        <translation>Filed filings are not handed over: each keeps the officer and the counter that took it.</translation>
    </message>
    <message>
        <source>Hồ sơ, giấy tờ, nháp, cài đặt và kho tin cậy. Khôi phục trên máy khác bằng khóa của cơ quan. Chỉ người giám sát.</source>
        <translation>Filings, papers, drafts, settings and the trust store. Restored on another machine with the office&apos;s key. Supervisors only.</translation>
    </message>
    <message>
        <source>Hồ sơ, đối tượng · mục đích</source>
        <translation>Filing, subject · purpose</translation>
    </message>
    <message>
        <source>Hỗ trợ chi phí mai táng</source>
        <comment>danh mục</comment>
        <translation>Help with funeral costs</translation>
    </message>
    <message>
        <source>Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội</source>
        <comment>danh mục</comment>
        <translation>Help with funeral costs for those on social protection</translation>
    </message>
    <message>
        <source>Hỗ trợ chi phí mai táng đối với đối tượng hưởng trợ cấp hưu trí xã hội</source>
        <comment>danh mục</comment>
        <translation>Help with funeral costs for those on the social pension</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <comment>danh mục</comment>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Hộ chiếu có chip: bấm Esc, dán các dòng MRZ vào ô số rồi đặt trang có ảnh lên đầu đọc.</source>
        <translation>Passport with a chip: press Esc, paste the MRZ lines into the number field, then put the photo page on the reader.</translation>
    </message>
    <message>
        <source>Hộ chiếu lần gần nhất</source>
        <comment>danh mục</comment>
        <translation>Latest passport</translation>
    </message>
    <message>
        <source>Hộ chiếu phổ thông</source>
        <comment>danh mục</comment>
        <translation>Ordinary passport</translation>
    </message>
    <message>
        <source>Hộ chiếu phổ thông cấp lần gần nhất</source>
        <comment>danh mục</comment>
        <translation>The last ordinary passport</translation>
    </message>
    <message>
        <source>Hộ chiếu phổ thông lần gần nhất</source>
        <comment>danh mục</comment>
        <translation>Latest ordinary passport</translation>
    </message>
    <message>
        <source>Hộ chiếu, thẻ khác: dán các dòng MRZ, hoặc gõ số giấy tờ, ngày sinh, ngày hết hạn, cách nhau bằng dấu cách; rồi Enter.</source>
        <translation>Passport or other card: paste the MRZ lines, or type document number, date of birth and expiry date with spaces between; then Enter.</translation>
    </message>
    <message>
        <source>Hộ chiếu, thẻ tạm trú, thường trú của người nước ngoài</source>
        <translation>Passport, temporary or permanent residence card of a foreigner</translation>
    </message>
    <message>
        <source>Hộ cận nghèo</source>
        <comment>danh mục</comment>
        <translation>Near-poor</translation>
    </message>
    <message>
        <source>Hộ gia đình</source>
        <comment>danh mục</comment>
        <translation>Household</translation>
    </message>
    <message>
        <source>Hộ nghèo</source>
        <comment>danh mục</comment>
        <translation>Poor</translation>
    </message>
    <message>
        <source>Hộ nghèo, hộ cận nghèo</source>
        <comment>danh mục</comment>
        <translation>Poor or near-poor household</translation>
    </message>
    <message>
        <source>Hợp pháp hóa lãnh sự và dịch có chứng thực.</source>
        <comment>danh mục</comment>
        <translation>With consular legalisation and a certified translation.</translation>
    </message>
    <message>
        <source>Hợp đồng, văn bản về việc chuyển quyền đã công chứng, chứng thực</source>
        <comment>danh mục</comment>
        <translation>Notarised or certified contract of the transfer</translation>
    </message>
    <message>
        <source>Hủy đọc</source>
        <translation>Cancel reading</translation>
    </message>
    <message>
        <source>I. Người yêu cầu</source>
        <comment>danh mục</comment>
        <translation>I. Requester</translation>
    </message>
    <message>
        <source>I. Người đề nghị trợ cấp hưu trí xã hội</source>
        <comment>danh mục</comment>
        <translation>I. Person asking for the social pension</translation>
    </message>
    <message>
        <source>II. Người có thông tin thay đổi, cải chính, bổ sung, xác định lại</source>
        <comment>danh mục</comment>
        <translation>II. Person whose entry is changed, corrected, supplemented or determined again</translation>
    </message>
    <message>
        <source>II. Người giám hộ, người được ủy quyền</source>
        <comment>danh mục</comment>
        <translation>II. Guardian, authorised representative</translation>
    </message>
    <message>
        <source>II. Người đã được đăng ký hộ tịch</source>
        <comment>danh mục</comment>
        <translation>II. Person already registered</translation>
    </message>
    <message>
        <source>III. Nội dung đề nghị</source>
        <comment>danh mục</comment>
        <translation>III. What is asked for</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>In biên bản</source>
        <translation>Print record</translation>
    </message>
    <message>
        <source>In biên bản gián đoạn</source>
        <translation>Outage record printed</translation>
    </message>
    <message>
        <source>In chữ hoa</source>
        <comment>danh mục</comment>
        <translation>In capital letters</translation>
    </message>
    <message>
        <source>In chữ lớn</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>In giải thích</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>In giải thích dữ liệu không khớp</source>
        <translation>Mismatch explanation printed</translation>
    </message>
    <message>
        <source>In giấy giải thích sai lệch</source>
        <translation>Mismatch explanation printed</translation>
    </message>
    <message>
        <source>In giấy tiếp nhận</source>
        <translation>Receipt printed</translation>
    </message>
    <message>
        <source>In giấy tiếp nhận và hẹn trả</source>
        <translation>Receipt and appointment slip printed</translation>
    </message>
    <message>
        <source>In giấy trả kết quả</source>
        <translation>Return slip printed</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>Print slip again</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>In phiếu hướng dẫn</source>
        <translation>Guide slip printed</translation>
    </message>
    <message>
        <source>In phiếu xác nhận</source>
        <translation>Confirmation printed</translation>
    </message>
    <message>
        <source>In phiếu xác nhận đã nộp</source>
        <translation>Confirmation of filing printed</translation>
    </message>
    <message>
        <source>In phiếu yêu cầu bổ sung hoặc từ chối</source>
        <translation>Supplement request or refusal printed</translation>
    </message>
    <message>
        <source>In tờ khai</source>
        <translation>Print declaration</translation>
    </message>
    <message>
        <source>In tờ khai để ký</source>
        <translation>Print declaration to sign</translation>
    </message>
    <message>
        <source>In tờ khai để nộp tại quầy</source>
        <translation>Print the declaration to file at the counter</translation>
    </message>
    <message>
        <source>Khai báo thông tin cư trú</source>
        <comment>danh mục</comment>
        <translation>Declaration of residence</translation>
    </message>
    <message>
        <source>Khai báo thông tin về cư trú đối với người chưa đủ điều kiện đăng ký thường trú, đăng ký tạm trú</source>
        <comment>danh mục</comment>
        <translation>Declaration of residence by those who cannot register permanent or temporary residence yet</translation>
    </message>
    <message>
        <source>Khai báo tạm vắng</source>
        <comment>danh mục</comment>
        <translation>Declaration of temporary absence</translation>
    </message>
    <message>
        <source>Khai sinh</source>
        <comment>danh mục</comment>
        <translation>Birth</translation>
    </message>
    <message>
        <source>Khai sinh kết hợp nhận cha, mẹ, con</source>
        <comment>danh mục</comment>
        <translation>Birth with recognition of parent and child</translation>
    </message>
    <message>
        <source>Khai thác từ cơ sở dữ liệu, VNeID</source>
        <comment>danh mục</comment>
        <translation>From the database, VNeID</translation>
    </message>
    <message>
        <source>Khai trên Cổng.</source>
        <comment>danh mục</comment>
        <translation>Declared on the portal.</translation>
    </message>
    <message>
        <source>Khai trên hệ thống của Bộ Giáo dục và Đào tạo trong thời gian mở.</source>
        <comment>danh mục</comment>
        <translation>Declared on the system of the Ministry of Education and Training while it is open.</translation>
    </message>
    <message>
        <source>Khai tử</source>
        <comment>danh mục</comment>
        <translation>Death</translation>
    </message>
    <message>
        <source>Khai về người cha</source>
        <comment>danh mục</comment>
        <translation>About the father</translation>
    </message>
    <message>
        <source>Khay của máy quét không có giấy.</source>
        <translation>There is no paper in the scanner&apos;s tray.</translation>
    </message>
    <message>
        <source>Khi cha hoặc mẹ là người nước ngoài.</source>
        <comment>danh mục</comment>
        <translation>If the father or the mother is a foreigner.</translation>
    </message>
    <message>
        <source>Khi có trục trặc</source>
        <translation>When something goes wrong</translation>
    </message>
    <message>
        <source>Khi người yêu cầu không phải người được cấp bản chính.</source>
        <comment>danh mục</comment>
        <translation>If the requester is not the holder of the original.</translation>
    </message>
    <message>
        <source>Khi thay đổi thông tin.</source>
        <comment>danh mục</comment>
        <translation>If information is changed.</translation>
    </message>
    <message>
        <source>Khi thẻ và dữ liệu dân cư khác nhau về họ tên, ngày sinh, giới tính hay số, người đó hiện ở đây.</source>
        <translation>When the card and the population register differ in name, birth date, sex or number, that person appears here.</translation>
    </message>
    <message>
        <source>Khi xin cho người khác. Ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột không phải chứng thực văn bản, chỉ cần giấy tờ chứng minh quan hệ.</source>
        <comment>danh mục</comment>
        <translation>If asked for somebody else. For grandparents, parents, children, spouses and siblings it need not be certified; proof of the relation is enough.</translation>
    </message>
    <message>
        <source>Khi xin cấp lại vì giấy cũ hết hạn hoặc đổi mục đích sử dụng; mất giấy thì trình bày rõ lý do.</source>
        <comment>danh mục</comment>
        <translation>If asked for again because the old one expired or its purpose changed; if it was lost, explain.</translation>
    </message>
    <message>
        <source>Khi đổi thẻ; mất thẻ thì không cần.</source>
        <comment>danh mục</comment>
        <translation>For an exchange; not needed if the card was lost.</translation>
    </message>
    <message>
        <source>Khi ủy quyền. Ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột thì không phải chứng thực.</source>
        <comment>danh mục</comment>
        <translation>If somebody is authorised. For grandparents, parents, children, spouses and siblings it need not be certified.</translation>
    </message>
    <message>
        <source>Kho dữ liệu của máy bị hỏng.</source>
        <translation>The data store of this machine is damaged.</translation>
    </message>
    <message>
        <source>Kho dữ liệu thuộc phiên bản mới hơn.</source>
        <translation>The data store belongs to a newer version.</translation>
    </message>
    <message>
        <source>Khoản 3 Điều 5 Nghị định 154/2024/NĐ-CP; chỉ khi không khai thác được từ VNeID hoặc cơ sở dữ liệu.</source>
        <comment>danh mục</comment>
        <translation>Clause 3, Article 5 of Decree 154/2024/NĐ-CP; only where it cannot be taken from VNeID or a database.</translation>
    </message>
    <message>
        <source>Khuyết tật</source>
        <comment>danh mục</comment>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Khác</source>
        <comment>danh mục</comment>
        <translation>Other</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Khóa không mở được kho dữ liệu.</source>
        <translation>The key does not open the data store.</translation>
    </message>
    <message>
        <source>Khóa màn hình</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Khóa đến {time}</source>
        <translation>Locked until {time}</translation>
    </message>
    <message>
        <source>Khóa đến {time}. {remedy}</source>
        <translation>Locked until {time}. {remedy}</translation>
    </message>
    <message>
        <source>Khóa: {key}</source>
        <translation>Key: {key}</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Không</source>
        <comment>danh mục</comment>
        <translation>No</translation>
    </message>
    <message>
        <source>Không ai biết ông/bà chọn gì: chỉ có tổng của năm người trở lên.</source>
        <translation>Nobody knows what you choose: only sums of five people or more are shown.</translation>
    </message>
    <message>
        <source>Không ai còn nháp nào</source>
        <translation>Nobody has a draft left</translation>
    </message>
    <message>
        <source>Không ai tự chặn hay đổi vai trò của mình, và phải còn ít nhất một quản trị đang hoạt động.</source>
        <translation>Nobody blocks themselves or changes their own role, and at least one active administrator must remain.</translation>
    </message>
    <message>
        <source>Không chọn bên nào ở đây: in giấy giải thích, mở thủ tục điều chỉnh thông tin.</source>
        <translation>Choose neither here: print the explanation and open the procedure that corrects the information.</translation>
    </message>
    <message>
        <source>Không chờ ai đồng ý</source>
        <translation>Nobody&apos;s consent is awaited</translation>
    </message>
    <message>
        <source>Không còn chờ</source>
        <translation>No longer waiting</translation>
    </message>
    <message>
        <source>Không còn gì chờ gửi</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>Không còn gì phải hỏi: tờ khai đã đủ</source>
        <translation>Nothing to ask: the declaration is complete</translation>
    </message>
    <message>
        <source>Không còn thấy mục này trên máy.</source>
        <translation>This entry is no longer on this machine.</translation>
    </message>
    <message>
        <source>Không còn trong tờ khai mới: {lines}.</source>
        <translation>No longer in the new declaration: {lines}.</translation>
    </message>
    <message>
        <source>Không còn việc gì phải làm.</source>
        <translation>There is nothing left to do.</translation>
    </message>
    <message>
        <source>Không có</source>
        <comment>danh mục</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>Không có chip hoặc không đọc được: xem ảnh và hạn, gõ số giấy tờ.</source>
        <translation>No chip, or it cannot be read: look at photo and expiry date, type the document number.</translation>
    </message>
    <message>
        <source>Không có chip: hồ sơ ghi {words}</source>
        <translation>No chip: the filing says {words}</translation>
    </message>
    <message>
        <source>Không có chữ ký lúc nộp</source>
        <translation>No signature at filing</translation>
    </message>
    <message>
        <source>Không có dòng nào như vậy</source>
        <translation>No such line</translation>
    </message>
    <message>
        <source>Không có giấy tờ nào</source>
        <translation>No document at all</translation>
    </message>
    <message>
        <source>Không có gì trong tay: điền theo lời, hồ sơ ghi rõ là lời khai.</source>
        <translation>With nothing at hand: fill in what they say; the filing says that it is their word.</translation>
    </message>
    <message>
        <source>Không có hồ sơ nào</source>
        <translation>No filings</translation>
    </message>
    <message>
        <source>Không có ngón trỏ phải thì ngón trỏ trái, rồi ngón khác và ghi rõ ngón nào.</source>
        <translation>Without a right forefinger the left forefinger, then another, saying which.</translation>
    </message>
    <message>
        <source>Không có nháp nào</source>
        <translation>No drafts</translation>
    </message>
    <message>
        <source>Không có thì văn bản của người làm chứng hoặc giấy cam đoan về việc sinh.</source>
        <comment>danh mục</comment>
        <translation>Failing that, a witness&apos;s statement or a solemn statement of the birth.</translation>
    </message>
    <message>
        <source>Không có thẻ dùng được</source>
        <translation>No usable card</translation>
    </message>
    <message>
        <source>Không có thẻ: chọn thủ tục</source>
        <translation>No card: choose a procedure</translation>
    </message>
    <message>
        <source>Không có thủ tục này trong danh mục.</source>
        <translation>This procedure is not in the catalogue.</translation>
    </message>
    <message>
        <source>Không có tên quốc tịch này trong danh mục: xem lại chữ đã ghi.</source>
        <comment>danh mục</comment>
        <translation>This nationality is not in the list: please check the spelling.</translation>
    </message>
    <message>
        <source>Không có tỉnh, thành phố này trong danh mục đang dùng: xem lại chữ đã ghi.</source>
        <comment>danh mục</comment>
        <translation>This province or city is not in the current list: please check the spelling.</translation>
    </message>
    <message>
        <source>Không có việc nào tên như vậy</source>
        <translation>Nothing is called so</translation>
    </message>
    <message>
        <source>Không có xã, phường, đặc khu này thuộc tỉnh đã ghi: xem lại, hoặc danh mục chưa cập nhật.</source>
        <comment>danh mục</comment>
        <translation>This commune or ward is not in the province that was given: please check, or the list is out of date.</translation>
    </message>
    <message>
        <source>Không có đường truyền.</source>
        <translation>There is no line.</translation>
    </message>
    <message>
        <source>Không cần cho hồ sơ này: {papers}.</source>
        <translation>Not needed for this filing: {papers}.</translation>
    </message>
    <message>
        <source>Không cần chờ ảnh</source>
        <translation>No need to wait for the photo</translation>
    </message>
    <message>
        <source>Không cần giấy tờ kèm theo</source>
        <translation>No papers needed</translation>
    </message>
    <message>
        <source>Không cần khi các bên xác nhận qua VNeID.</source>
        <comment>danh mục</comment>
        <translation>Not needed if all sides confirm on VNeID.</translation>
    </message>
    <message>
        <source>Không cần làm gì: máy tự gửi lại. Quá một giờ thì báo quản trị.</source>
        <translation>Nothing to do: it is sent again by itself. Tell the administrator if it lasts more than an hour.</translation>
    </message>
    <message>
        <source>Không dùng dữ liệu chip; nhập tay và báo công an phường.</source>
        <translation>Do not use the chip&apos;s data; type by hand and tell the ward police.</translation>
    </message>
    <message>
        <source>Không dùng dữ liệu chip; nhập tay và báo quản trị.</source>
        <translation>Do not use the chip&apos;s data; type by hand and tell the administrator.</translation>
    </message>
    <message>
        <source>Không dùng dữ liệu này để điền tờ khai.</source>
        <translation>Do not use these data for the declaration.</translation>
    </message>
    <message>
        <source>Không dùng tệp này: chép lại từ bản gốc, hoặc xuất lại ở quầy đã làm ra nó.</source>
        <translation>Do not use this file: copy it again from the original, or export it again at the counter that made it.</translation>
    </message>
    <message>
        <source>Không ghi đè gì. Giữ tệp lại và báo quản trị.</source>
        <translation>Nothing was overwritten. Keep the file and tell the administrator.</translation>
    </message>
    <message>
        <source>Không gắn chíp</source>
        <comment>danh mục</comment>
        <translation>Without a chip</translation>
    </message>
    <message>
        <source>Không gửi lại. Báo quản trị kèm mã hồ sơ.</source>
        <translation>Do not send it again. Tell the administrator the filing&apos;s code.</translation>
    </message>
    <message>
        <source>Không hài lòng</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>Không hồ sơ nào mất và không ai bị chen: mỗi hồ sơ đã có số thứ tự của quầy. Vẫn tiếp nhận, in phiếu số tạm, tra cứu được. Chưa hỏi được dữ liệu dân cư.</source>
        <translation>No filing is lost and nobody loses their place: each has the counter&apos;s own number. You can still accept filings, print slips with provisional numbers and search. The population register cannot be asked.</translation>
    </message>
    <message>
        <source>Không hồ sơ nào phải bổ sung</source>
        <translation>No filing needs a supplement</translation>
    </message>
    <message>
        <source>Không hồ sơ nào quá hạn</source>
        <translation>No filing is overdue</translation>
    </message>
    <message>
        <source>Không in phiếu cho hồ sơ bị từ chối.</source>
        <translation>No slip is printed for a refused filing.</translation>
    </message>
    <message>
        <source>Không in được phiếu.</source>
        <translation>The slip could not be printed.</translation>
    </message>
    <message>
        <source>Không ký, không điểm chỉ được</source>
        <translation>Can neither sign nor give a fingerprint</translation>
    </message>
    <message>
        <source>Không kết quả nào chờ trả</source>
        <translation>No result waits to be handed over</translation>
    </message>
    <message>
        <source>Không làm nữa</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Không mang thẻ vẫn làm được</source>
        <translation>It can be done without the card</translation>
    </message>
    <message>
        <source>Không nhận được gói danh mục mới</source>
        <translation>The new catalogue was not taken</translation>
    </message>
    <message>
        <source>Không nhận: {what}</source>
        <translation>Refused: {what}</translation>
    </message>
    <message>
        <source>Không phải công chứng, chứng thực.</source>
        <comment>danh mục</comment>
        <translation>Need not be notarised or certified.</translation>
    </message>
    <message>
        <source>Không phải công chứng, chứng thực; không cần khi đã ký trên tờ khai hoặc xác nhận qua VNeID.</source>
        <comment>danh mục</comment>
        <translation>Need not be notarised or certified; not needed if signed on the declaration or confirmed on VNeID.</translation>
    </message>
    <message>
        <source>Không phải nộp khi cơ sở dữ liệu hộ tịch điện tử đã có.</source>
        <comment>danh mục</comment>
        <translation>Not needed where the electronic civil status database has it.</translation>
    </message>
    <message>
        <source>Không phải nộp khi cơ sở dữ liệu đã có.</source>
        <comment>danh mục</comment>
        <translation>Not needed where the database has it.</translation>
    </message>
    <message>
        <source>Không phải nộp khi khai thác được từ dữ liệu cư trú.</source>
        <comment>danh mục</comment>
        <translation>Not needed where it can be taken from residence data.</translation>
    </message>
    <message>
        <source>Không phải nộp khi đã có dữ liệu điện tử.</source>
        <comment>danh mục</comment>
        <translation>Not needed where electronic data exist.</translation>
    </message>
    <message>
        <source>Không phải tên một trong 54 dân tộc: xem lại chữ đã ghi.</source>
        <comment>danh mục</comment>
        <translation>Not the name of one of the 54 ethnic groups: please check the spelling.</translation>
    </message>
    <message>
        <source>Không quá 3 ngày làm việc; phải xác minh thì không quá 5 ngày</source>
        <comment>danh mục</comment>
        <translation>At most 3 working days; at most 5 days where it must be verified</translation>
    </message>
    <message>
        <source>Không quá {limit} dòng.</source>
        <translation>At most {limit} lines.</translation>
    </message>
    <message>
        <source>Không quét được thì gõ khóa</source>
        <translation>If you cannot scan, type the key</translation>
    </message>
    <message>
        <source>Không sửa được mức phí hay thời hạn này.</source>
        <translation>This fee or time limit cannot be changed.</translation>
    </message>
    <message>
        <source>Không thiếu giấy tờ bắt buộc nào</source>
        <translation>No required paper is missing</translation>
    </message>
    <message>
        <source>Không thuộc</source>
        <comment>danh mục</comment>
        <translation>Neither</translation>
    </message>
    <message>
        <source>Không thấy hồ sơ nào</source>
        <translation>No filing found</translation>
    </message>
    <message>
        <source>Không thấy khóa mở kho dữ liệu của máy.</source>
        <translation>The key to this machine&apos;s data store was not found.</translation>
    </message>
    <message>
        <source>Không thấy máy quét.</source>
        <translation>No scanner is found.</translation>
    </message>
    <message>
        <source>Không thấy thủ tục nào</source>
        <translation>No procedure found</translation>
    </message>
    <message>
        <source>Không thấy đầu đọc thẻ.</source>
        <translation>No card reader is found.</translation>
    </message>
    <message>
        <source>Không thời hạn, chưa hỏi được báo mất</source>
        <translation>No expiry, loss not asked about</translation>
    </message>
    <message>
        <source>Không yêu cầu</source>
        <comment>danh mục</comment>
        <translation>Not requested</translation>
    </message>
    <message>
        <source>Không được tiếp nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Không được {who} đồng ý qua VNeID: hỏi lại, hoặc chọn cách khác.</source>
        <translation>The {who} did not consent on VNeID: ask again, or choose another way.</translation>
    </message>
    <message>
        <source>Không được đồng ý</source>
        <translation>Consent refused</translation>
    </message>
    <message>
        <source>Không đề nghị</source>
        <comment>danh mục</comment>
        <translation>Not asked for</translation>
    </message>
    <message>
        <source>Không để trống ô này.</source>
        <comment>danh mục</comment>
        <translation>This field must not be empty.</translation>
    </message>
    <message>
        <source>Không đọc được hạn: xem trên thẻ</source>
        <translation>Expiry cannot be read: see the card</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Không đổi được tài khoản này.</source>
        <translation>This account cannot be changed.</translation>
    </message>
    <message>
        <source>Khả năng tự phục vụ</source>
        <comment>danh mục</comment>
        <translation>Ability to look after oneself</translation>
    </message>
    <message>
        <source>Khởi động lại dịch vụ Smart Card (Windows) hoặc pcscd (Linux), rồi bấm F2.</source>
        <translation>Restart the Smart Card service (Windows) or pcscd (Linux), then press F2.</translation>
    </message>
    <message>
        <source>Kiosk báo tình trạng hồ sơ</source>
        <translation>Filing&apos;s standing told at the kiosk</translation>
    </message>
    <message>
        <source>Kiosk xóa lượt khách</source>
        <translation>Kiosk visit wiped</translation>
    </message>
    <message>
        <source>Kiểm lại mã, hoặc thử một phần họ tên.</source>
        <translation>Check the code, or try part of a name.</translation>
    </message>
    <message>
        <source>Kiểm lại số, họ tên, ngày sinh; điền tay được.</source>
        <translation>Check number, name and birth date; it may be filled in by hand.</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Kiểm tra lại chuỗi</source>
        <translation>Check the chain again</translation>
    </message>
    <message>
        <source>Kiểm tra thẻ</source>
        <translation>Check the card</translation>
    </message>
    <message>
        <source>Kéo dài</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Kênh bảo mật với thẻ bị sai lệch.</source>
        <translation>The secure channel with the card went wrong.</translation>
    </message>
    <message>
        <source>Kính chào ông/bà</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Kính gửi</source>
        <comment>danh mục</comment>
        <translation>To</translation>
    </message>
    <message>
        <source>Kính gửi: Công an</source>
        <comment>danh mục</comment>
        <translation>To the police of</translation>
    </message>
    <message>
        <source>Kính gửi: Ủy ban nhân dân</source>
        <comment>danh mục</comment>
        <translation>To the People&apos;s Committee of</translation>
    </message>
    <message>
        <source>Ký nhận</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>Ký trên tờ khai</source>
        <comment>danh mục</comment>
        <translation>Signed here</translation>
    </message>
    <message>
        <source>Ký trên tờ khai CT01</source>
        <comment>danh mục</comment>
        <translation>Signature on declaration CT01</translation>
    </message>
    <message>
        <source>Ký túc xá sinh viên</source>
        <comment>danh mục</comment>
        <translation>Student dormitory</translation>
    </message>
    <message>
        <source>Kết hôn</source>
        <comment>danh mục</comment>
        <translation>Marriage</translation>
    </message>
    <message>
        <source>Kết hôn lần thứ mấy, bên nam</source>
        <comment>danh mục</comment>
        <translation>Which marriage, the man</translation>
    </message>
    <message>
        <source>Kết hôn lần thứ mấy, bên nữ</source>
        <comment>danh mục</comment>
        <translation>Which marriage, the woman</translation>
    </message>
    <message>
        <source>Kết nối</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kết thúc và xóa thông tin</source>
        <translation>End and erase my information</translation>
    </message>
    <message>
        <source>Lau mặt thẻ, bấm Esc rồi đọc lại một lần (F2).</source>
        <translation>Wipe the card, press Esc, then read once more (F2).</translation>
    </message>
    <message>
        <source>Lau mặt thẻ, đặt lại rồi bấm F2. Vẫn hỏng thì nhập tay.</source>
        <translation>Wipe the card, put it back and press F2. If it still fails, type by hand.</translation>
    </message>
    <message>
        <source>Liên thông khai sinh</source>
        <comment>danh mục</comment>
        <translation>Birth, interlinked procedures</translation>
    </message>
    <message>
        <source>Liên thông khai tử</source>
        <comment>danh mục</comment>
        <translation>Death, interlinked procedures</translation>
    </message>
    <message>
        <source>Liên thông: đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi</source>
        <comment>danh mục</comment>
        <translation>Interlinked: birth registration, permanent residence, health insurance card for a child under 6</translation>
    </message>
    <message>
        <source>Liên thông: đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất</source>
        <comment>danh mục</comment>
        <translation>Interlinked: death registration, removal of permanent residence, funeral costs, survivors&apos; benefit</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Loại cư trú</source>
        <comment>danh mục</comment>
        <translation>Kind of residence</translation>
    </message>
    <message>
        <source>Loại giấy tờ</source>
        <comment>danh mục</comment>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>Loại giấy tờ tùy thân</source>
        <comment>danh mục</comment>
        <translation>Kind of identity document</translation>
    </message>
    <message>
        <source>Loại hình cơ sở lưu trú</source>
        <comment>danh mục</comment>
        <translation>Kind of accommodation</translation>
    </message>
    <message>
        <source>Loại phiếu</source>
        <comment>danh mục</comment>
        <translation>Kind of certificate</translation>
    </message>
    <message>
        <source>Loại tệp này không nhận</source>
        <translation>This kind of file is not taken</translation>
    </message>
    <message>
        <source>Loại tệp này không nhận.</source>
        <translation>This kind of file is not taken.</translation>
    </message>
    <message>
        <source>Loại việc yêu cầu cấp bản sao</source>
        <comment>danh mục</comment>
        <translation>Event for which a copy is asked</translation>
    </message>
    <message>
        <source>Loại đăng ký</source>
        <comment>danh mục</comment>
        <translation>Kind of registration</translation>
    </message>
    <message>
        <source>Luật Bảo hiểm xã hội số 41/2024/QH15</source>
        <comment>danh mục</comment>
        <translation>Law on Social Insurance No. 41/2024/QH15</translation>
    </message>
    <message>
        <source>Luật Bảo hiểm y tế số 25/2008/QH12</source>
        <comment>danh mục</comment>
        <translation>Law on Health Insurance No. 25/2008/QH12</translation>
    </message>
    <message>
        <source>Luật Căn cước 26/2023/QH15</source>
        <comment>danh mục</comment>
        <translation>Law on Identification 26/2023/QH15</translation>
    </message>
    <message>
        <source>Luật Căn cước số 26/2023/QH15</source>
        <comment>danh mục</comment>
        <translation>Law on Identification No. 26/2023/QH15</translation>
    </message>
    <message>
        <source>Luật Cư trú số 68/2020/QH14</source>
        <comment>danh mục</comment>
        <translation>Law on Residence No. 68/2020/QH14</translation>
    </message>
    <message>
        <source>Luật Cư trú số 68/2020/QH14 (Điều 26)</source>
        <comment>danh mục</comment>
        <translation>Law on Residence No. 68/2020/QH14 (Article 26)</translation>
    </message>
    <message>
        <source>Luật Cư trú số 68/2020/QH14 (Điều 30)</source>
        <comment>danh mục</comment>
        <translation>Law on Residence No. 68/2020/QH14 (Article 30)</translation>
    </message>
    <message>
        <source>Luật Hôn nhân và gia đình số 52/2014/QH13</source>
        <comment>danh mục</comment>
        <translation>Law on Marriage and Family No. 52/2014/QH13</translation>
    </message>
    <message>
        <source>Luật Hộ tịch số 60/2014/QH13</source>
        <comment>danh mục</comment>
        <translation>Law on Civil Status No. 60/2014/QH13</translation>
    </message>
    <message>
        <source>Luật Lý lịch tư pháp số 28/2009/QH12</source>
        <comment>danh mục</comment>
        <translation>Law on Judicial Records No. 28/2009/QH12</translation>
    </message>
    <message>
        <source>Luật Quản lý thuế số 38/2019/QH14</source>
        <comment>danh mục</comment>
        <translation>Law on Tax Administration No. 38/2019/QH14</translation>
    </message>
    <message>
        <source>Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15</source>
        <comment>danh mục</comment>
        <translation>Law on Road Traffic Order and Safety No. 36/2024/QH15</translation>
    </message>
    <message>
        <source>Luật Việc làm số 74/2025/QH15</source>
        <comment>danh mục</comment>
        <translation>Law on Employment No. 74/2025/QH15</translation>
    </message>
    <message>
        <source>Luật Xuất cảnh, nhập cảnh của công dân Việt Nam số 49/2019/QH14</source>
        <comment>danh mục</comment>
        <translation>Law on Exit and Entry of Vietnamese Citizens No. 49/2019/QH14</translation>
    </message>
    <message>
        <source>Luật số 23/2023/QH15</source>
        <comment>danh mục</comment>
        <translation>Law No. 23/2023/QH15</translation>
    </message>
    <message>
        <source>Luật Đất đai số 31/2024/QH15</source>
        <comment>danh mục</comment>
        <translation>Law on Land No. 31/2024/QH15</translation>
    </message>
    <message>
        <source>Làm cho con nhỏ chưa có thẻ</source>
        <translation>You come for a small child without a card</translation>
    </message>
    <message>
        <source>Lên trước</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Lùi</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Lúc kết hôn cha chưa đủ 20 tuổi: xin kiểm tra lại.</source>
        <comment>danh mục</comment>
        <translation>At marriage the father was not yet 20: please check.</translation>
    </message>
    <message>
        <source>Lúc kết hôn mẹ chưa đủ 18 tuổi: xin kiểm tra lại.</source>
        <comment>danh mục</comment>
        <translation>At marriage the mother was not yet 18: please check.</translation>
    </message>
    <message>
        <source>Lúc đăng ký kết hôn chưa đủ 18 tuổi: xin kiểm tra lại ngày đăng ký.</source>
        <comment>danh mục</comment>
        <translation>Not yet 18 when the marriage was registered: please check the date of registration.</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do</source>
        <comment>danh mục</comment>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do bàn giao</source>
        <translation>Reason for the handover</translation>
    </message>
    <message>
        <source>Lý do dịch sẵn</source>
        <translation>Prepared reasons</translation>
    </message>
    <message>
        <source>Lý do hoặc lớp, trường</source>
        <comment>danh mục</comment>
        <translation>Reason, or class and school</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Lý do khác, bằng lời của cán bộ</source>
        <translation>Another reason, in the officer&apos;s words</translation>
    </message>
    <message>
        <source>Lý do lưu trú</source>
        <comment>danh mục</comment>
        <translation>Reason for the stay</translation>
    </message>
    <message>
        <source>Lý do tạm vắng</source>
        <comment>danh mục</comment>
        <translation>Reason for the absence</translation>
    </message>
    <message>
        <source>Lý do xóa đăng ký thường trú</source>
        <comment>danh mục</comment>
        <translation>Reason for removing the permanent residence</translation>
    </message>
    <message>
        <source>Lý do: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>Lăn {finger}</source>
        <translation>Roll the {finger}</translation>
    </message>
    <message>
        <source>Lưu trú từ ngày</source>
        <comment>danh mục</comment>
        <translation>Staying from</translation>
    </message>
    <message>
        <source>Lưu tài khoản (dòng lệnh)</source>
        <translation>Account saved (command line)</translation>
    </message>
    <message>
        <source>Lương hưu, trợ cấp bảo hiểm xã hội</source>
        <comment>danh mục</comment>
        <translation>Pension, social insurance allowance</translation>
    </message>
    <message>
        <source>Lại</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Lấy giấy ra, đóng nắp, đặt lại những tờ chưa quét rồi bấm F6.</source>
        <translation>Take the paper out, close the cover, put back the sheets that were not scanned and press F6.</translation>
    </message>
    <message>
        <source>Lấy lại hồ sơ bị từ chối</source>
        <translation>Refused filing taken back</translation>
    </message>
    <message>
        <source>Lần thử kế: {time}.</source>
        <translation>Next attempt: {time}.</translation>
    </message>
    <message>
        <source>Lần đầu</source>
        <comment>danh mục</comment>
        <translation>First time</translation>
    </message>
    <message>
        <source>Lật mặt thẻ, lau chip rồi đặt lại.</source>
        <translation>Turn the card over, wipe the chip and put it back.</translation>
    </message>
    <message>
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Lớn, đi sau</source>
        <translation>Large, later</translation>
    </message>
    <message>
        <source>Mai táng phí, tử tuất</source>
        <comment>danh mục</comment>
        <translation>Funeral costs, survivor&apos;s benefit</translation>
    </message>
    <message>
        <source>Mai táng: hưu trí xã hội</source>
        <comment>danh mục</comment>
        <translation>Funeral: social pension</translation>
    </message>
    <message>
        <source>Mang hộ chiếu, giấy hẹn trả thẻ có ảnh, hoặc chính thẻ đã hết hạn.</source>
        <translation>Bring a passport, the slip with your picture that promises the card, or the expired card itself.</translation>
    </message>
    <message>
        <source>Mang hộ hồ sơ quầy khác</source>
        <translation>Filings carried for another counter</translation>
    </message>
    <message>
        <source>Mang tệp đến đúng cổng tiếp nhận, hoặc đúng quầy đã làm ra nó.</source>
        <translation>Take the file to the right gateway, or to the counter that made it.</translation>
    </message>
    <message>
        <source>Màu</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Máy chưa cài dịch vụ thẻ thông minh.</source>
        <translation>The smart card service is not installed on this machine.</translation>
    </message>
    <message>
        <source>Máy chưa xác nhận được thẻ này. Mời ông/bà tới quầy, cán bộ sẽ giúp.</source>
        <translation>The machine could not verify this card. Please come to the counter, an officer will help.</translation>
    </message>
    <message>
        <source>Máy chỉ nói điều phiếu đã ghi. Muốn biết thêm, mời ông/bà tới quầy.</source>
        <translation>This machine says only what your slip says. To know more, please come to the counter.</translation>
    </message>
    <message>
        <source>Máy chỉ đọc thẻ khi ông/bà bấm 6 số, và xóa hết thông tin khi xong.</source>
        <translation>The card is read only when you type its 6 digits, and all of it is erased when you are done.</translation>
    </message>
    <message>
        <source>Máy chủ cơ sở dữ liệu của cổng không trả lời.</source>
        <translation>The gateway&apos;s database server does not answer.</translation>
    </message>
    <message>
        <source>Máy in: {state}</source>
        <translation>Printer: {state}</translation>
    </message>
    <message>
        <source>Máy này không thấy hồ sơ nào có mã đó. Xin xem lại từng số; hồ sơ nộp ở quầy khác thì mời hỏi tại quầy.</source>
        <translation>This machine finds no filing with that code. Please check every digit; for a filing made at another counter, please ask at the counter.</translation>
    </message>
    <message>
        <source>Máy này không tra được hồ sơ. Mời ông/bà hỏi tại quầy, mang theo phiếu.</source>
        <translation>This machine cannot look up filings. Please ask at the counter, with your slip.</translation>
    </message>
    <message>
        <source>Máy này là bản cũ của một quầy đã khôi phục: chuyển sang máy đã khôi phục, báo quản trị. Hồ sơ vẫn gửi được.</source>
        <translation>This machine is the old copy of a counter that was restored: move to the restored machine and tell the administrator. Filings can still be sent.</translation>
    </message>
    <message>
        <source>Máy quét không quét được.</source>
        <translation>The scanner could not scan.</translation>
    </message>
    <message>
        <source>Máy vừa gặp lỗi nên đã xóa thông tin của ông/bà. Mời ông/bà tới quầy, cán bộ sẽ giúp.</source>
        <translation>The machine had a fault and has wiped your information. Please come to the counter, an officer will help.</translation>
    </message>
    <message>
        <source>Máy đang quét nốt giấy của hồ sơ trước: quét xong thì bấm F6 lại</source>
        <translation>The scanner is finishing the previous filing: press F6 again when it is done</translation>
    </message>
    <message>
        <source>Máy đã tra nhiều mã. Thử lại sau {time}, hoặc quét mã QR trên phiếu.</source>
        <translation>Many codes were looked up here. Try again after {time}, or scan the QR code on your slip.</translation>
    </message>
    <message>
        <source>Mã 6 số</source>
        <translation>6-digit code</translation>
    </message>
    <message>
        <source>Mã 6 số, hoặc mã dự phòng</source>
        <translation>6-digit code, or a recovery code</translation>
    </message>
    <message>
        <source>Mã QR (chưa ai ký)</source>
        <translation>QR code (unsigned)</translation>
    </message>
    <message>
        <source>Mã QR cho ứng dụng xác thực</source>
        <translation>QR code for the authenticator app</translation>
    </message>
    <message>
        <source>Mã QR của người khác: giữ nháp (F8) hoặc nộp trước, rồi quét lại</source>
        <translation>Another person&apos;s QR code: keep the draft (F8) or file first, then scan again</translation>
    </message>
    <message>
        <source>Mã QR khớp với chip. Có thể nhấc thẻ; lúc nộp cần đặt lại để ký.</source>
        <translation>The QR code matches the chip. The card may be lifted; to sign at filing it has to be put down again.</translation>
    </message>
    <message>
        <source>Mã QR này không phải của thẻ căn cước</source>
        <translation>This QR code is not that of an ID card</translation>
    </message>
    <message>
        <source>Mã QR nằm trên phiếu. Mã hồ sơ in ngay cạnh: gõ bằng bàn phím bên dưới rồi bấm Tra cứu.</source>
        <translation>The QR code is on your slip. The filing&apos;s code is printed beside it: type it with the keyboard below, then press Look up.</translation>
    </message>
    <message>
        <source>Mã QR tới máy bị méo: chỉ dùng các chữ số.</source>
        <translation>The QR code arrived distorted: only its digits are used.</translation>
    </message>
    <message numerus="yes">
        <source>Mã QR và chip khác nhau ở %n mục: lấy theo chip</source>
        <translation>
            <numerusform>QR code and chip differ in %n entry: the chip counts</numerusform>
            <numerusform>QR code and chip differ in %n entries: the chip counts</numerusform>
        </translation>
    </message>
    <message>
        <source>Mã QR để đánh giá bằng điện thoại</source>
        <translation>QR code for rating on a telephone</translation>
    </message>
    <message>
        <source>Mã QR ở mặt trước thẻ cho 6 số cuối để mở chip; không có máy quét thì gõ số.</source>
        <translation>The QR code on the front gives the 6 digits that open the chip; without a scanner type the number.</translation>
    </message>
    <message>
        <source>Mã chính thức sẽ có khi cổng trả lời; phiếu in ngay sau đó. Mất mạng thì phiếu mang số tạm.</source>
        <translation>The official code comes when the gateway answers; the slip is printed right after. Without a line the slip bears a provisional number.</translation>
    </message>
    <message>
        <source>Mã của đơn vị</source>
        <translation>Office PIN</translation>
    </message>
    <message>
        <source>Mã dự phòng</source>
        <translation>Recovery codes</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Filing code</translation>
    </message>
    <message>
        <source>Mã hồ sơ của hệ thống kia</source>
        <translation>Filing code of the other system</translation>
    </message>
    <message>
        <source>Mã hồ sơ ngoài</source>
        <translation>Outside code</translation>
    </message>
    <message>
        <source>Mã hồ sơ trên phiếu</source>
        <translation>The filing&apos;s code on your slip</translation>
    </message>
    <message>
        <source>Mã hồ sơ, số tạm, hoặc họ tên không cần dấu</source>
        <translation>Filing code, provisional number, or name without marks</translation>
    </message>
    <message>
        <source>Mã không đúng.</source>
        <translation>Wrong PIN.</translation>
    </message>
    <message>
        <source>Mã không đúng. Thử lại sau {time}.</source>
        <translation>Wrong PIN. Try again after {time}.</translation>
    </message>
    <message>
        <source>Mã mà hệ thống kia cấp</source>
        <translation>Code given by the other system</translation>
    </message>
    <message>
        <source>Mã mới</source>
        <translation>New codes</translation>
    </message>
    <message>
        <source>Mã vừa quét không phải mã QR của thẻ căn cước.</source>
        <translation>The code just scanned is not the QR code of an ID card.</translation>
    </message>
    <message>
        <source>Mã vừa quét không phải mã QR của thẻ căn cước: quét mã ở mặt có ảnh.</source>
        <translation>What was scanned is no ID card&apos;s QR code: scan the code on the side with the photo.</translation>
    </message>
    <message>
        <source>Mã {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Mã · thủ tục · người nộp</source>
        <translation>Code · procedure · person filing</translation>
    </message>
    <message>
        <source>Mạng có thể đòi đăng nhập, hoặc bị chuyển hướng. Báo quản trị; hồ sơ vẫn chờ ở máy.</source>
        <translation>The network may ask for a sign-in, or is redirected. Tell the administrator; the filings wait on this machine.</translation>
    </message>
    <message>
        <source>Mất các dòng cuối</source>
        <translation>The last lines are gone</translation>
    </message>
    <message>
        <source>Mất mạng</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Mất mạng: chuẩn bị được, chưa nộp được</source>
        <translation>Offline: you can prepare, but not file yet</translation>
    </message>
    <message>
        <source>Mất mạng: phiếu mang số tạm. Hồ sơ giữ đúng thứ tự và tự gửi khi có mạng.</source>
        <translation>No line: the slip bears a provisional number. The filing keeps its place and is sent when the line is back.</translation>
    </message>
    <message>
        <source>Mất điện thoại thì mỗi mã thay được một lần. Chép ra giấy, cất nơi chỉ mình biết: không hiện lại.</source>
        <translation>If the phone is lost, each code works once in its place. Copy them on paper and keep it where only you know: they are not shown again.</translation>
    </message>
    <message>
        <source>Mất đường truyền</source>
        <translation>Line lost</translation>
    </message>
    <message>
        <source>Mẫu 01/2025/LLTP và 02/2025/LLTP; mẫu điện tử 04, 05</source>
        <comment>danh mục</comment>
        <translation>Forms 01/2025/LLTP and 02/2025/LLTP; e-forms 04, 05</translation>
    </message>
    <message>
        <source>Mẫu CT03, Thông tư 66/2023/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Form CT03, Circular 66/2023/TT-BCA</translation>
    </message>
    <message>
        <source>Mẫu TK01, Thông tư 31/2023/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Form TK01, Circular 31/2023/TT-BCA</translation>
    </message>
    <message>
        <source>Mẫu hộ tịch điện tử tương tác, thủ tục 1.000656</source>
        <comment>danh mục</comment>
        <translation>Interactive civil status e-form, procedure 1.000656</translation>
    </message>
    <message>
        <source>Mẫu hộ tịch điện tử tương tác, thủ tục 1.000894</source>
        <comment>danh mục</comment>
        <translation>Interactive civil status e-form, procedure 1.000894</translation>
    </message>
    <message>
        <source>Mẫu hộ tịch điện tử tương tác, thủ tục 1.001193</source>
        <comment>danh mục</comment>
        <translation>Interactive civil status e-form, procedure 1.001193</translation>
    </message>
    <message>
        <source>Mẫu hộ tịch điện tử tương tác, thủ tục 1.004859</source>
        <comment>danh mục</comment>
        <translation>Interactive civil status e-form, procedure 1.004859</translation>
    </message>
    <message>
        <source>Mẫu hộ tịch điện tử tương tác, thủ tục 1.004873</source>
        <comment>danh mục</comment>
        <translation>Interactive civil status e-form, procedure 1.004873</translation>
    </message>
    <message>
        <source>Mẫu hộ tịch điện tử tương tác, thủ tục 2.000635</source>
        <comment>danh mục</comment>
        <translation>Interactive civil status e-form, procedure 2.000635</translation>
    </message>
    <message>
        <source>Mẫu riêng của từng chế độ (bảo hiểm xã hội, người có công, bảo trợ xã hội).</source>
        <comment>danh mục</comment>
        <translation>Each scheme has a form of its own (social insurance, people of merit, social protection).</translation>
    </message>
    <message>
        <source>Mẫu số 01, Nghị định 176/2025/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Form 01, Decree 176/2025/NĐ-CP</translation>
    </message>
    <message>
        <source>Mẫu số 01, Nghị định 63/2024/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Form 01, Decree 63/2024/NĐ-CP</translation>
    </message>
    <message>
        <source>Mẫu số 1đ, Nghị định 20/2021/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Form 1đ, Decree 20/2021/NĐ-CP</translation>
    </message>
    <message>
        <source>Mẫu điện tử liên thông, Nghị định 63/2024/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Interlinked e-form, Decree 63/2024/NĐ-CP</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Mật khẩu mới chưa dùng được.</source>
        <translation>The new password cannot be used yet.</translation>
    </message>
    <message>
        <source>Mật khẩu tạm</source>
        <translation>Temporary password</translation>
    </message>
    <message>
        <source>Mật khẩu tạm: {password}</source>
        <translation>Temporary password: {password}</translation>
    </message>
    <message>
        <source>Mật khẩu vừa gõ là tạm. Từ 10 ký tự; một câu dài dễ nhớ là tốt.</source>
        <translation>The password you typed is a temporary one. At least 10 characters; a long sentence that is easy to remember is good.</translation>
    </message>
    <message>
        <source>Mặc định của quầy, đơn vị ghi rõ mã hồ sơ</source>
        <comment>danh mục</comment>
        <translation>Counter&apos;s own; the office names the filing</translation>
    </message>
    <message>
        <source>Mặc định của quầy, đơn vị ghi rõ điều kiện nào</source>
        <comment>danh mục</comment>
        <translation>Counter&apos;s own; the office names the condition</translation>
    </message>
    <message>
        <source>Mặc định của quầy, đơn vị sửa theo quy chế của mình</source>
        <comment>danh mục</comment>
        <translation>Counter&apos;s own; the office may change it by its rules</translation>
    </message>
    <message>
        <source>Mặt nhìn thẳng, đầu để trần, không đeo kính, trang phục lịch sự.</source>
        <comment>danh mục</comment>
        <translation>Face to the front, bare head, no glasses, decent dress.</translation>
    </message>
    <message>
        <source>Mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Mẹ nuôi</source>
        <comment>danh mục</comment>
        <translation>Adoptive mother</translation>
    </message>
    <message>
        <source>Mẹ đẻ</source>
        <comment>danh mục</comment>
        <translation>Birth mother</translation>
    </message>
    <message>
        <source>Mọi hồ sơ chưa gửi xong, kể cả đang gửi dở, vào một tệp niêm phong. Mang đến cổng tiếp nhận hoặc một quầy có mạng; khi có mạng lại, máy tự nhận ra hồ sơ nào đã đến.</source>
        <translation>Every filing that is not sent yet, even half sent, in one sealed file. Take it to the gateway or to a counter with a line; when the line is back the machine sees by itself which have arrived.</translation>
    </message>
    <message>
        <source>Mọi hồ sơ của quầy này đã tới cổng.</source>
        <translation>Every filing of this counter has reached the gateway.</translation>
    </message>
    <message>
        <source>Mọi hồ sơ đã tới cổng.</source>
        <translation>Every filing has reached the gateway.</translation>
    </message>
    <message>
        <source>Mọi thẻ sẽ hiện “chưa xác minh được nơi cấp” cho đến khi nhập chứng thư CSCA.</source>
        <translation>Every card will show “issuer not verified” until a CSCA certificate is imported.</translation>
    </message>
    <message>
        <source>Mọi trang đều trắng: có thể đã quét ngược mặt.</source>
        <translation>All pages are blank: perhaps the wrong side was scanned.</translation>
    </message>
    <message>
        <source>Mối quan hệ của trẻ với chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Child&apos;s relation to the head of household</translation>
    </message>
    <message>
        <source>Mối quan hệ với chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Relation to the head of household</translation>
    </message>
    <message>
        <source>Mỗi lần mất đường truyền được ghi ở đây, kèm hồ sơ phải chờ.</source>
        <translation>Each time the line is lost is recorded here, with the filings it held up.</translation>
    </message>
    <message>
        <source>Mỗi tỉnh, mỗi năm học một mẫu; lấy ở trường hoặc trang tuyển sinh của tỉnh.</source>
        <comment>danh mục</comment>
        <translation>Another form each province and year; from the school or the province&apos;s admission page.</translation>
    </message>
    <message>
        <source>Một Cửa – người dân</source>
        <translation>Một Cửa – citizen</translation>
    </message>
    <message>
        <source>Một chương trình khác đang giữ thẻ.</source>
        <translation>Another program is holding the card.</translation>
    </message>
    <message>
        <source>Một nhóm dữ liệu trong chip không đọc được.</source>
        <translation>A data group in the chip cannot be read.</translation>
    </message>
    <message>
        <source>Một tệp trong chip bị hỏng cấu trúc.</source>
        <translation>The structure of a file in the chip is damaged.</translation>
    </message>
    <message>
        <source>Một tệp đính kèm trên máy bị hỏng.</source>
        <translation>An attached file on this machine is damaged.</translation>
    </message>
    <message>
        <source>Mới đăng ký</source>
        <translation>Newly filed</translation>
    </message>
    <message>
        <source>Mời người dân tự nhập ô này</source>
        <translation>Ask the citizen to type this field</translation>
    </message>
    <message>
        <source>Mời ông/bà hỏi tại quầy, mang theo phiếu.</source>
        <translation>Please ask at the counter, with your slip.</translation>
    </message>
    <message>
        <source>Mời ông/bà tới nhận kết quả theo giờ hẹn dưới đây, mang theo phiếu.</source>
        <translation>Please come for the result at the time below, with your slip.</translation>
    </message>
    <message>
        <source>Mời ông/bà tới quầy nhận, mang theo phiếu và giấy tờ tùy thân.</source>
        <translation>Please come to the counter for it, with your slip and an identity document.</translation>
    </message>
    <message>
        <source>Mời ông/bà tới quầy để nộp, mang theo phiếu.</source>
        <translation>Please come to the counter to pay, with your slip.</translation>
    </message>
    <message>
        <source>Mời ông/bà tới quầy, cán bộ sẽ giúp.</source>
        <translation>Please go to the counter, an officer will help you.</translation>
    </message>
    <message>
        <source>Mời ông/bà tới quầy, mang theo phiếu; cán bộ nói rõ cần bổ sung gì.</source>
        <translation>Please come to the counter with your slip; an officer will tell you what to add.</translation>
    </message>
    <message>
        <source>Mời ông/bà tới quầy, mang theo phiếu; cán bộ nói rõ lý do.</source>
        <translation>Please come to the counter with your slip; an officer will tell you why.</translation>
    </message>
    <message>
        <source>Mời ông/bà tới quầy, nói với cán bộ là không mang thẻ.</source>
        <translation>Please come to the counter and say that you have no card with you.</translation>
    </message>
    <message>
        <source>Mời ông/bà tự nhập: {field}</source>
        <translation>Please type: {field}</translation>
    </message>
    <message>
        <source>Mời đánh giá bằng điện thoại</source>
        <translation>Please rate it on your telephone</translation>
    </message>
    <message>
        <source>Mở bằng 6 số cuối (PACE)</source>
        <translation>Opened with the last 6 digits (PACE)</translation>
    </message>
    <message>
        <source>Mở bằng BAC</source>
        <translation>Opening with BAC</translation>
    </message>
    <message>
        <source>Mở bằng dòng MRZ (PACE)</source>
        <translation>Opened with the MRZ (PACE)</translation>
    </message>
    <message>
        <source>Mở bổ sung</source>
        <translation>Supplement opened</translation>
    </message>
    <message>
        <source>Mở chip</source>
        <translation>Open chip</translation>
    </message>
    <message>
        <source>Mở cải chính hộ tịch</source>
        <translation>Correct civil status</translation>
    </message>
    <message>
        <source>Mở cửa sổ người dân (F11) rồi mời người dân tự nhập</source>
        <translation>Open the citizen&apos;s window (F11), then ask the citizen to type</translation>
    </message>
    <message>
        <source>Mở cửa sổ người dân (F11) rồi quét phiếu để người dân đánh giá</source>
        <translation>Open the citizen&apos;s window (F11), then scan the slip for the citizen to rate</translation>
    </message>
    <message>
        <source>Mở hướng dẫn</source>
        <translation>Open the guide</translation>
    </message>
    <message>
        <source>Mở hồ sơ nháp</source>
        <translation>Draft opened</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Mở khóa màn hình</source>
        <translation>Screen unlocked</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Mở lại bản nháp vừa giữ để đưa lại giấy này.</source>
        <translation>Open the draft again and give this paper once more.</translation>
    </message>
    <message>
        <source>Mở lại nháp</source>
        <translation>Draft reopened</translation>
    </message>
    <message>
        <source>Mở lại nháp đúng ô đang điền.</source>
        <translation>Reopens a draft at the field where it was left.</translation>
    </message>
    <message>
        <source>Mở lại sau ít phút: có thể phần mềm diệt virus đang giữ tệp. Nếu vẫn vậy, quản trị xem quyền đọc thư mục trust của quầy; hồ sơ vẫn còn nguyên.</source>
        <translation>Open again in a few minutes: a virus scanner may be holding a file. If it stays so, an administrator looks at who may read the counter&apos;s trust folder; no filing is lost.</translation>
    </message>
    <message>
        <source>Mở lại để sửa và nộp lại</source>
        <translation>Reopened to be mended and filed again</translation>
    </message>
    <message>
        <source>Mở mục Ví giấy tờ, cho cán bộ xem căn cước điện tử. Có giá trị như thẻ, không phải về nhà lấy.</source>
        <translation>Open its wallet of documents and show the officer your electronic identity. It counts as the card: no need to go home for it.</translation>
    </message>
    <message>
        <source>Mở nháp</source>
        <translation>Open draft</translation>
    </message>
    <message>
        <source>Mở số sẽ được ghi vào nhật ký cùng tên cán bộ.</source>
        <translation>Showing numbers is recorded in the audit trail with the officer&apos;s name.</translation>
    </message>
    <message>
        <source>Mở tờ khai</source>
        <translation>Open declaration</translation>
    </message>
    <message>
        <source>Mở điều chỉnh cư trú</source>
        <translation>Correct residence</translation>
    </message>
    <message>
        <source>Mở ứng dụng xác thực trên điện thoại; mất máy thì gõ một mã dự phòng.</source>
        <translation>Open the authenticator app on your phone; without the phone type a recovery code.</translation>
    </message>
    <message>
        <source>Mục đích cụ thể</source>
        <comment>danh mục</comment>
        <translation>Purpose in particular</translation>
    </message>
    <message>
        <source>Mục đích khác</source>
        <comment>danh mục</comment>
        <translation>Another purpose</translation>
    </message>
    <message>
        <source>Mục đích sử dụng</source>
        <comment>danh mục</comment>
        <translation>Purpose of use</translation>
    </message>
    <message>
        <source>Mục đích và kết quả</source>
        <comment>danh mục</comment>
        <translation>Purpose and result</translation>
    </message>
    <message>
        <source>Mục đích xác nhận</source>
        <comment>danh mục</comment>
        <translation>Purpose of the certificate</translation>
    </message>
    <message>
        <source>Mục đích yêu cầu</source>
        <comment>danh mục</comment>
        <translation>Purpose of the request</translation>
    </message>
    <message>
        <source>Mức hưởng hàng tháng</source>
        <comment>danh mục</comment>
        <translation>Monthly amount</translation>
    </message>
    <message>
        <source>Mức độ khuyết tật</source>
        <comment>danh mục</comment>
        <translation>Degree of disability</translation>
    </message>
    <message>
        <source>Nam</source>
        <comment>danh mục</comment>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nghe, nói</source>
        <comment>danh mục</comment>
        <translation>Hearing, speech</translation>
    </message>
    <message>
        <source>Nghề nghiệp</source>
        <comment>danh mục</comment>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Nghị định 07/2025/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 07/2025/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 101/2024/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 101/2024/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 120/2025/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 120/2025/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 123/2015/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 123/2015/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 151/2025/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 151/2025/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 154/2024/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 154/2024/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 176/2025/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 176/2025/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 20/2021/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 20/2021/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 23/2015/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 23/2015/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 280/2025/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 280/2025/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 63/2024/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 63/2024/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 70/2024/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 70/2024/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 76/2024/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 76/2024/NĐ-CP</translation>
    </message>
    <message>
        <source>Nghị định 99/2016/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Decree 99/2016/NĐ-CP</translation>
    </message>
    <message>
        <source>Nguyên nhân</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Nguyên nhân chết</source>
        <comment>danh mục</comment>
        <translation>Cause of death</translation>
    </message>
    <message>
        <source>Nguyên vẹn, chưa xác minh được nơi cấp</source>
        <translation>Intact, issuer not verified</translation>
    </message>
    <message>
        <source>Ngày bản án hoặc quyết định</source>
        <comment>danh mục</comment>
        <translation>Date of the judgment or decision</translation>
    </message>
    <message>
        <source>Ngày bắt đầu tạm trú trước hôm nay: hỏi lại người dân.</source>
        <comment>danh mục</comment>
        <translation>The temporary residence begins before today: ask the citizen again.</translation>
    </message>
    <message>
        <source>Ngày chưa đọc được</source>
        <translation>The day cannot be read</translation>
    </message>
    <message>
        <source>Ngày chết</source>
        <comment>danh mục</comment>
        <translation>Date of death</translation>
    </message>
    <message>
        <source>Ngày chết không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The date of death cannot be after today.</translation>
    </message>
    <message>
        <source>Ngày chết không thể trước ngày sinh.</source>
        <comment>danh mục</comment>
        <translation>The date of death cannot be before the date of birth.</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Ngày cấp</source>
        <comment>danh mục</comment>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>Ngày cấp giấy báo tử</source>
        <comment>danh mục</comment>
        <translation>Date of the notice of death</translation>
    </message>
    <message>
        <source>Ngày cấp giấy báo tử không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The death notice cannot be issued after today.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy báo tử không thể trước ngày chết.</source>
        <comment>danh mục</comment>
        <translation>The death notice cannot be issued before the date of death.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy chứng nhận kết hôn không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The marriage certificate cannot be issued after today.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy chứng tử</source>
        <comment>danh mục</comment>
        <translation>Date of the death certificate</translation>
    </message>
    <message>
        <source>Ngày cấp giấy chứng tử không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The death certificate cannot be issued after today.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy phép</source>
        <comment>danh mục</comment>
        <translation>Date of issue of the licence</translation>
    </message>
    <message>
        <source>Ngày cấp giấy phép không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The licence cannot be issued after today.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy phép không thể trước khi đủ 16 tuổi.</source>
        <comment>danh mục</comment>
        <translation>The licence cannot be issued before the age of 16.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy tờ không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The document cannot be issued after today.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy tờ không thể trước ngày sinh.</source>
        <comment>danh mục</comment>
        <translation>The document cannot be issued before the date of birth.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy xác nhận</source>
        <comment>danh mục</comment>
        <translation>Date of issue of the certificate</translation>
    </message>
    <message>
        <source>Ngày cấp giấy xác nhận khuyết tật không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The disability certificate cannot be issued after today.</translation>
    </message>
    <message>
        <source>Ngày cấp giấy xác nhận khuyết tật không thể trước ngày sinh.</source>
        <comment>danh mục</comment>
        <translation>The disability certificate cannot be issued before the date of birth.</translation>
    </message>
    <message>
        <source>Ngày cấp hộ chiếu</source>
        <comment>danh mục</comment>
        <translation>Date of issue of the passport</translation>
    </message>
    <message>
        <source>Ngày cấp hộ chiếu không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The passport cannot be issued after today.</translation>
    </message>
    <message>
        <source>Ngày cấp hộ chiếu không thể trước ngày sinh.</source>
        <comment>danh mục</comment>
        <translation>The passport cannot be issued before the date of birth.</translation>
    </message>
    <message>
        <source>Ngày hoặc năm sinh bên nam</source>
        <comment>danh mục</comment>
        <translation>Date or year of birth, the man</translation>
    </message>
    <message>
        <source>Ngày hoặc năm sinh bên nữ</source>
        <comment>danh mục</comment>
        <translation>Date or year of birth, the woman</translation>
    </message>
    <message>
        <source>Ngày hoặc năm sinh cha</source>
        <comment>danh mục</comment>
        <translation>Father&apos;s date or year of birth</translation>
    </message>
    <message>
        <source>Ngày hoặc năm sinh mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother&apos;s date or year of birth</translation>
    </message>
    <message>
        <source>Ngày hoặc năm sinh người chết</source>
        <comment>danh mục</comment>
        <translation>Date or year of birth of the deceased</translation>
    </message>
    <message>
        <source>Ngày hoặc năm sinh vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>Date or year of birth of the wife or husband</translation>
    </message>
    <message>
        <source>Ngày ký văn bản ủy quyền</source>
        <comment>danh mục</comment>
        <translation>Date of the letter of authority</translation>
    </message>
    <message>
        <source>Ngày ký ủy quyền không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The authorisation cannot be signed after today.</translation>
    </message>
    <message>
        <source>Ngày kết thúc không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The end cannot be after today.</translation>
    </message>
    <message>
        <source>Ngày kết thúc không thể trước ngày bắt đầu.</source>
        <comment>danh mục</comment>
        <translation>The end cannot be before the beginning.</translation>
    </message>
    <message>
        <source>Ngày ly hôn không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The date of divorce cannot be after today.</translation>
    </message>
    <message>
        <source>Ngày ly hôn không thể trước ngày sinh.</source>
        <comment>danh mục</comment>
        <translation>The date of divorce cannot be before the date of birth.</translation>
    </message>
    <message>
        <source>Ngày này chưa chốt.</source>
        <translation>This day is not closed.</translation>
    </message>
    <message>
        <source>Ngày này, với bộ lọc này, quầy chưa nhận hồ sơ nào.</source>
        <translation>On this day, with this filter, the counter took no filing.</translation>
    </message>
    <message>
        <source>Ngày nộp</source>
        <translation>Filed on</translation>
    </message>
    <message>
        <source>Ngày sau</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Ngày sinh của trẻ</source>
        <comment>danh mục</comment>
        <translation>Child&apos;s date of birth</translation>
    </message>
    <message>
        <source>Ngày sinh của trẻ không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The child&apos;s date of birth cannot be after today.</translation>
    </message>
    <message>
        <source>Ngày sinh không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The date of birth cannot be after today.</translation>
    </message>
    <message>
        <source>Ngày sinh người nộp</source>
        <comment>danh mục</comment>
        <translation>Date of birth of the person filing</translation>
    </message>
    <message>
        <source>Ngày trước</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Ngày về không thể trước ngày đi.</source>
        <comment>danh mục</comment>
        <translation>The return cannot be before the departure.</translation>
    </message>
    <message>
        <source>Ngày đi không thể trước ngày đến.</source>
        <comment>danh mục</comment>
        <translation>The departure cannot be before the arrival.</translation>
    </message>
    <message>
        <source>Ngày đăng ký không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The date of registration cannot be after today.</translation>
    </message>
    <message>
        <source>Ngày đăng ký không thể trước ngày sinh.</source>
        <comment>danh mục</comment>
        <translation>The date of registration cannot be before the date of birth.</translation>
    </message>
    <message>
        <source>Ngày đăng ký kết hôn</source>
        <comment>danh mục</comment>
        <translation>Date of the marriage registration</translation>
    </message>
    <message>
        <source>Ngày đăng ký kết hôn không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The date of marriage registration cannot be after today.</translation>
    </message>
    <message>
        <source>Ngày đăng ký kết hôn không thể trước ngày sinh.</source>
        <comment>danh mục</comment>
        <translation>The date of marriage registration cannot be before the date of birth.</translation>
    </message>
    <message>
        <source>Ngày, tháng, năm sinh</source>
        <comment>danh mục</comment>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Ngày, tháng, năm sinh người nộp</source>
        <comment>danh mục</comment>
        <translation>Date of birth of the person filing</translation>
    </message>
    <message>
        <source>Ngày, tháng, năm sinh người được xóa</source>
        <comment>danh mục</comment>
        <translation>Date of birth of the person removed</translation>
    </message>
    <message>
        <source>Ngày, tháng, năm đăng ký</source>
        <comment>danh mục</comment>
        <translation>Date of registration</translation>
    </message>
    <message>
        <source>Ngân hàng</source>
        <comment>danh mục</comment>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Ngôn ngữ của quầy</source>
        <translation>Language of the counter</translation>
    </message>
    <message>
        <source>Ngôn ngữ: tiếng Việt; đổi sang tiếng Anh</source>
        <translation>Language: English; switch to Vietnamese</translation>
    </message>
    <message>
        <source>Người cha</source>
        <comment>danh mục</comment>
        <translation>Father</translation>
    </message>
    <message>
        <source>Người chưa đủ 14 tuổi khai theo mẫu TK01a, do người đại diện hợp pháp khai.</source>
        <comment>danh mục</comment>
        <translation>For who is under 14 the form is TK01a, declared by the legal representative.</translation>
    </message>
    <message>
        <source>Người chưa đủ 18 tuổi cần ý kiến của cha, mẹ hoặc người giám hộ.</source>
        <comment>danh mục</comment>
        <translation>Who is under 18 needs the word of a parent or guardian.</translation>
    </message>
    <message>
        <source>Người chết</source>
        <comment>danh mục</comment>
        <translation>The deceased</translation>
    </message>
    <message>
        <source>Người có thông tin cần đăng ký trùng người yêu cầu: xin chọn Bản thân.</source>
        <comment>danh mục</comment>
        <translation>The person to be registered is the requester: please choose “Self”.</translation>
    </message>
    <message>
        <source>Người có thông tin thay đổi</source>
        <comment>danh mục</comment>
        <translation>Person whose information changes</translation>
    </message>
    <message>
        <source>Người cùng ở nhờ, ở thuê</source>
        <comment>danh mục</comment>
        <translation>Others who lodge or rent there</translation>
    </message>
    <message>
        <source>Người dân ký thế nào</source>
        <translation>How the citizen signs</translation>
    </message>
    <message>
        <source>Người dân nhờ cán bộ nhập: {field}</source>
        <translation>The citizen asks the officer to type: {field}</translation>
    </message>
    <message>
        <source>Người dân quay lại với thẻ: giữ nháp (F8), mở lại rồi đọc thẻ.</source>
        <translation>When the citizen comes back with the card: keep the draft (F8), reopen it and read the card.</translation>
    </message>
    <message>
        <source>Người dân tự mở VNeID, mục Ví giấy tờ, nhập mật khẩu trước mặt cán bộ.</source>
        <translation>The citizen opens VNeID, Ví giấy tờ (documents), and types the password in front of the officer.</translation>
    </message>
    <message>
        <source>Người dân xin sửa: {field}</source>
        <translation>The citizen asks to change: {field}</translation>
    </message>
    <message>
        <source>Người dân đang tự nhập: {field}</source>
        <translation>The citizen is typing: {field}</translation>
    </message>
    <message>
        <source>Người dân đã tự nhập: {field}</source>
        <translation>The citizen has typed: {field}</translation>
    </message>
    <message>
        <source>Người dân đã xem và xác nhận: đúng</source>
        <translation>The citizen has read it and confirms: correct</translation>
    </message>
    <message>
        <source>Người dùng này không được phép mở dịch vụ thẻ thông minh.</source>
        <translation>This user may not open the smart card service.</translation>
    </message>
    <message>
        <source>Người dưới 16 tuổi do cha, mẹ hoặc người giám hộ khai thay.</source>
        <comment>danh mục</comment>
        <translation>For who is under 16 a parent or guardian declares.</translation>
    </message>
    <message>
        <source>Người giám hộ</source>
        <comment>danh mục</comment>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Người khai</source>
        <comment>danh mục</comment>
        <translation>Person declaring</translation>
    </message>
    <message>
        <source>Người khai báo</source>
        <comment>danh mục</comment>
        <translation>Person declaring</translation>
    </message>
    <message>
        <source>Người khai thay</source>
        <comment>danh mục</comment>
        <translation>Who declares in their place</translation>
    </message>
    <message>
        <source>Người khai thay phải khác đối tượng.</source>
        <comment>danh mục</comment>
        <translation>Who declares for another must be another person.</translation>
    </message>
    <message>
        <source>Người khác khai thay</source>
        <comment>danh mục</comment>
        <translation>Somebody else declares</translation>
    </message>
    <message>
        <source>Người kê khai</source>
        <comment>danh mục</comment>
        <translation>Person declaring</translation>
    </message>
    <message>
        <source>Người kê khai không phải chủ hộ: số định danh của chủ hộ phải khác.</source>
        <comment>danh mục</comment>
        <translation>The person declaring is not the head of household: the head&apos;s ID number must be another.</translation>
    </message>
    <message>
        <source>Người kê khai không đủ tuổi là cha, mẹ đẻ của chủ hộ: xin kiểm tra lại quan hệ.</source>
        <comment>danh mục</comment>
        <translation>The person declaring is too young to be the father or mother of the head of household: please check the relation.</translation>
    </message>
    <message>
        <source>Người kê khai là chủ hộ: số định danh phải là của người kê khai.</source>
        <comment>danh mục</comment>
        <translation>The person declaring is the head of household: the ID number must be the person declaring&apos;s.</translation>
    </message>
    <message>
        <source>Người kê khai là chủ sở hữu</source>
        <comment>danh mục</comment>
        <translation>Declarant is the owner</translation>
    </message>
    <message>
        <source>Người lo mai táng nhận hỗ trợ</source>
        <comment>danh mục</comment>
        <translation>Who arranges the funeral and receives the help</translation>
    </message>
    <message>
        <source>Người làm chứng</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Người làm chứng có tên trong tờ khai: mời người không liên quan.</source>
        <translation>The witness is named in the declaration: ask somebody who is not concerned.</translation>
    </message>
    <message>
        <source>Người làm chứng không liên quan</source>
        <translation>Witness with no interest in it</translation>
    </message>
    <message>
        <source>Người làm chứng phải đủ {years} tuổi.</source>
        <translation>The witness must be at least {years} years old.</translation>
    </message>
    <message>
        <source>Người làm chứng trùng họ tên với một người trong tờ khai: xin xem lại có đúng là người khác.</source>
        <translation>The witness bears the name of somebody in the declaration: please check that it is another person.</translation>
    </message>
    <message>
        <source>Người làm chứng, theo chip: {verdict}</source>
        <translation>Witness, by the chip: {verdict}</translation>
    </message>
    <message>
        <source>Người lưu trú</source>
        <comment>danh mục</comment>
        <translation>Guest</translation>
    </message>
    <message>
        <source>Người lưu trú 1</source>
        <comment>danh mục</comment>
        <translation>Guest 1</translation>
    </message>
    <message>
        <source>Người lưu trú 2</source>
        <comment>danh mục</comment>
        <translation>Guest 2</translation>
    </message>
    <message>
        <source>Người lưu trú 3</source>
        <comment>danh mục</comment>
        <translation>Guest 3</translation>
    </message>
    <message>
        <source>Người lưu trú 4</source>
        <comment>danh mục</comment>
        <translation>Guest 4</translation>
    </message>
    <message>
        <source>Người lưu trú 5</source>
        <comment>danh mục</comment>
        <translation>Guest 5</translation>
    </message>
    <message>
        <source>Người lưu trú 6</source>
        <comment>danh mục</comment>
        <translation>Guest 6</translation>
    </message>
    <message>
        <source>Người lưu trú 7</source>
        <comment>danh mục</comment>
        <translation>Guest 7</translation>
    </message>
    <message>
        <source>Người lưu trú 8</source>
        <comment>danh mục</comment>
        <translation>Guest 8</translation>
    </message>
    <message>
        <source>Người lưu trú 9</source>
        <comment>danh mục</comment>
        <translation>Guest 9</translation>
    </message>
    <message>
        <source>Người lưu trú trùng người thông báo.</source>
        <comment>danh mục</comment>
        <translation>The person staying is the one who notifies.</translation>
    </message>
    <message>
        <source>Người mất khai tử theo hồ sơ {code}: chưa thấy xóa đăng ký thường trú ở quầy này.</source>
        <translation>Death registered by filing {code}: no removal of the permanent residence seen at this counter yet.</translation>
    </message>
    <message>
        <source>Người mất thẻ: xem căn cước điện tử (phím 1), hộ chiếu, hoặc giấy hẹn trả thẻ có ảnh.</source>
        <translation>Who has lost the card: look at the electronic ID (key 1), a passport, or the appointment slip for the card with a photo.</translation>
    </message>
    <message>
        <source>Người mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Người nhận bàn giao</source>
        <translation>Receiver of the handover</translation>
    </message>
    <message>
        <source>Người nhận hỗ trợ không thể là người chết.</source>
        <comment>danh mục</comment>
        <translation>Who receives the support cannot be the deceased.</translation>
    </message>
    <message>
        <source>Người nhận là</source>
        <translation>The receiver is</translation>
    </message>
    <message>
        <source>Người nhận đang giữ các nháp này</source>
        <translation>The receiver has these drafts already</translation>
    </message>
    <message>
        <source>Người này có hồ sơ cùng thủ tục chưa xong: {code}, nộp ngày {day}{more}.</source>
        <translation>This person has an unfinished filing of the same procedure: {code}, filed {day}{more}.</translation>
    </message>
    <message>
        <source>Người này có thể cần</source>
        <translation>This person may need</translation>
    </message>
    <message>
        <source>Người nộp</source>
        <translation>Person filing</translation>
    </message>
    <message>
        <source>Người nộp hồ sơ</source>
        <comment>danh mục</comment>
        <translation>Person filing</translation>
    </message>
    <message>
        <source>Người nộp hồ sơ là</source>
        <comment>danh mục</comment>
        <translation>The person filing is</translation>
    </message>
    <message>
        <source>Người nộp thay</source>
        <comment>danh mục</comment>
        <translation>Who files in their place</translation>
    </message>
    <message>
        <source>Người nộp thay chưa có văn bản ủy quyền.</source>
        <comment>danh mục</comment>
        <translation>Who files for another has no written authorisation.</translation>
    </message>
    <message>
        <source>Người nộp thay phải khác người đề nghị.</source>
        <comment>danh mục</comment>
        <translation>Who files for another must be another person.</translation>
    </message>
    <message>
        <source>Người nộp thay phải đủ 18 tuổi.</source>
        <comment>danh mục</comment>
        <translation>Who files for another must be 18 or older.</translation>
    </message>
    <message>
        <source>Người thân</source>
        <translation>Relative</translation>
    </message>
    <message>
        <source>Người thân thích không phải chứng thực văn bản.</source>
        <comment>danh mục</comment>
        <translation>For close relatives it need not be certified.</translation>
    </message>
    <message>
        <source>Người thông báo</source>
        <comment>danh mục</comment>
        <translation>Person notifying</translation>
    </message>
    <message>
        <source>Người tiếp theo</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Người trong hồ sơ</source>
        <translation>People in the filing</translation>
    </message>
    <message>
        <source>Người vắng mặt được hỏi qua VNeID từ bước Kiểm tra nằm ở đây tới khi họ trả lời.</source>
        <translation>Absent people who are asked through VNeID from the Review step stay here until they answer.</translation>
    </message>
    <message>
        <source>Người yêu cầu</source>
        <comment>danh mục</comment>
        <translation>Requester</translation>
    </message>
    <message>
        <source>Người yêu cầu chưa đủ 18 tuổi: kiểm tra người đại diện.</source>
        <comment>danh mục</comment>
        <translation>The requester is under 18: check the representative.</translation>
    </message>
    <message>
        <source>Người yêu cầu chưa đủ điều kiện theo quy định của thủ tục.</source>
        <comment>danh mục</comment>
        <translation>The requester does not meet the conditions of the procedure.</translation>
    </message>
    <message>
        <source>Người yêu cầu chứng thực</source>
        <comment>danh mục</comment>
        <translation>Person asking for certification</translation>
    </message>
    <message>
        <source>Người yêu cầu khai là cha hoặc mẹ nhưng tuổi không hợp với người chết: xin kiểm tra lại quan hệ.</source>
        <comment>danh mục</comment>
        <translation>The requester is declared father or mother, but the age does not fit the deceased: please check the relation.</translation>
    </message>
    <message>
        <source>Người yêu cầu khai là con nhưng tuổi không hợp với người chết: xin kiểm tra lại quan hệ.</source>
        <comment>danh mục</comment>
        <translation>The requester is declared a child, but the age does not fit the deceased: please check the relation.</translation>
    </message>
    <message>
        <source>Người yêu cầu không thể là người chết.</source>
        <comment>danh mục</comment>
        <translation>The requester cannot be the deceased.</translation>
    </message>
    <message>
        <source>Người đang có vợ hoặc chồng không xin giấy này để kết hôn.</source>
        <comment>danh mục</comment>
        <translation>Who is married does not ask for this paper in order to marry.</translation>
    </message>
    <message>
        <source>Người đang có vợ hoặc chồng không đăng ký kết hôn được.</source>
        <comment>danh mục</comment>
        <translation>Who is married cannot register a marriage.</translation>
    </message>
    <message>
        <source>Người đang trực tiếp chăm sóc</source>
        <comment>danh mục</comment>
        <translation>Who looks after them</translation>
    </message>
    <message>
        <source>Người đã ly hôn nộp hoặc xuất trình; tòa án nơi xét xử cấp trích lục.</source>
        <comment>danh mục</comment>
        <translation>From who is divorced, handed in or shown; the extract comes from the court that decided.</translation>
    </message>
    <message>
        <source>Người đã đăng ký</source>
        <comment>danh mục</comment>
        <translation>Person registered</translation>
    </message>
    <message>
        <source>Người được chờ đồng ý</source>
        <translation>People whose consent is awaited</translation>
    </message>
    <message>
        <source>Người được cấp phiếu</source>
        <comment>danh mục</comment>
        <translation>Person the certificate is for</translation>
    </message>
    <message>
        <source>Người được giám hộ</source>
        <comment>danh mục</comment>
        <translation>Person under guardianship</translation>
    </message>
    <message>
        <source>Người được khai sinh</source>
        <comment>danh mục</comment>
        <translation>Person whose birth is registered</translation>
    </message>
    <message>
        <source>Người được xác nhận</source>
        <comment>danh mục</comment>
        <translation>Person certified</translation>
    </message>
    <message>
        <source>Người được xác nhận trùng người yêu cầu: chọn “Bản thân” hoặc sửa số định danh.</source>
        <comment>danh mục</comment>
        <translation>The person confirmed is the requester: choose “Self” or mend the ID number.</translation>
    </message>
    <message>
        <source>Người được xóa đăng ký thường trú</source>
        <comment>danh mục</comment>
        <translation>Person whose permanent residence is removed</translation>
    </message>
    <message>
        <source>Người được đăng ký trùng người yêu cầu: xin chọn Bản thân.</source>
        <comment>danh mục</comment>
        <translation>The person registered is the requester: please choose “Self”.</translation>
    </message>
    <message>
        <source>Người được ủy quyền</source>
        <translation>Authorised representative</translation>
    </message>
    <message>
        <source>Người được ủy quyền</source>
        <comment>danh mục</comment>
        <translation>Authorised representative</translation>
    </message>
    <message>
        <source>Người đề nghị</source>
        <comment>danh mục</comment>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Người đề nghị tự nộp</source>
        <comment>danh mục</comment>
        <translation>The applicant files</translation>
    </message>
    <message>
        <source>Người ở nhờ</source>
        <comment>danh mục</comment>
        <translation>Lodger</translation>
    </message>
    <message>
        <source>Người ở thuê</source>
        <comment>danh mục</comment>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Ngừng gửi</source>
        <translation>Sending stopped</translation>
    </message>
    <message>
        <source>Ngừng gửi: {cause}</source>
        <translation>Sending stopped: {cause}</translation>
    </message>
    <message>
        <source>Nhiều hạng thì ghi cách nhau bằng dấu phẩy</source>
        <comment>danh mục</comment>
        <translation>Several classes with commas between</translation>
    </message>
    <message>
        <source>Nhà ngăn phòng cho thuê</source>
        <comment>danh mục</comment>
        <translation>House with rooms to let</translation>
    </message>
    <message>
        <source>Nháp</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Nháp của các cán bộ</source>
        <translation>Officers&apos; drafts</translation>
    </message>
    <message>
        <source>Nháp của tôi</source>
        <translation>My drafts</translation>
    </message>
    <message>
        <source>Nháp giữ bằng F8 sẽ nằm ở đây.</source>
        <translation>Drafts kept with F8 will be here.</translation>
    </message>
    <message>
        <source>Nháp đang giữ</source>
        <translation>Drafts kept</translation>
    </message>
    <message>
        <source>Nháp đã bỏ</source>
        <translation>Draft that was dropped</translation>
    </message>
    <message>
        <source>Nhìn</source>
        <comment>danh mục</comment>
        <translation>Sight</translation>
    </message>
    <message>
        <source>Nhấc thẻ</source>
        <translation>Lift card</translation>
    </message>
    <message>
        <source>Nhấc thẻ, rút rồi cắm lại đầu đọc. Máy đã bỏ lần đọc này và sẵn sàng đọc lại.</source>
        <translation>Lift the card, unplug the reader and plug it in again. This reading was given up and the machine is ready to read again.</translation>
    </message>
    <message>
        <source>Nhận con nuôi</source>
        <comment>danh mục</comment>
        <translation>Adoption</translation>
    </message>
    <message>
        <source>Nhận hồ sơ từ USB</source>
        <translation>Filings taken from USB</translation>
    </message>
    <message>
        <source>Nhận kết quả</source>
        <comment>danh mục</comment>
        <translation>Getting the result</translation>
    </message>
    <message>
        <source>Nhận nơi cấp từ thư mục của bản trước</source>
        <translation>Issuers taken over from the earlier version&apos;s folder</translation>
    </message>
    <message>
        <source>Nhận trợ cấp bằng</source>
        <comment>danh mục</comment>
        <translation>Allowance paid</translation>
    </message>
    <message>
        <source>Nhận tệp từ USB</source>
        <translation>Take a file from USB</translation>
    </message>
    <message>
        <source>Nhập bội số của {limit}.</source>
        <translation>Enter a multiple of {limit}.</translation>
    </message>
    <message>
        <source>Nhập chứng thư</source>
        <translation>Import a certificate</translation>
    </message>
    <message>
        <source>Nhập cả tên và mật khẩu</source>
        <translation>Enter both the name and the password</translation>
    </message>
    <message>
        <source>Nhập danh mục</source>
        <translation>Catalogue imported</translation>
    </message>
    <message>
        <source>Nhập danh mục đơn vị</source>
        <translation>Office&apos;s catalogue imported</translation>
    </message>
    <message>
        <source>Nhập giờ từ 0 đến 23.</source>
        <comment>danh mục</comment>
        <translation>Type an hour from 0 to 23.</translation>
    </message>
    <message>
        <source>Nhập không kèm gốc</source>
        <translation>Import without a root</translation>
    </message>
    <message>
        <source>Nhập không quá {limit} ký tự.</source>
        <translation>Enter at most {limit} characters.</translation>
    </message>
    <message>
        <source>Nhập lại</source>
        <translation>Type again</translation>
    </message>
    <message>
        <source>Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 05/03/1990.</source>
        <comment>danh mục</comment>
        <translation>Type a real date as day/month/year, for example 05/03/1990.</translation>
    </message>
    <message>
        <source>Nhập ngày/tháng/năm, tháng/năm hoặc chỉ năm, ví dụ 1962.</source>
        <comment>danh mục</comment>
        <translation>Type day/month/year, month/year or the year alone, for example 1962.</translation>
    </message>
    <message>
        <source>Nhập nơi cấp tin cậy</source>
        <translation>Trusted issuer imported</translation>
    </message>
    <message>
        <source>Nhập phút từ 0 đến 59.</source>
        <comment>danh mục</comment>
        <translation>Type minutes from 0 to 59.</translation>
    </message>
    <message>
        <source>Nhập số bản từ 1 đến 50.</source>
        <comment>danh mục</comment>
        <translation>Type a number of copies from 1 to 50.</translation>
    </message>
    <message>
        <source>Nhập số con từ 0 đến 20.</source>
        <comment>danh mục</comment>
        <translation>Type a number of children from 0 to 20.</translation>
    </message>
    <message>
        <source>Nhập số không quá {limit}.</source>
        <translation>Enter a number of at most {limit}.</translation>
    </message>
    <message>
        <source>Nhập số lần từ 1 trở lên.</source>
        <comment>danh mục</comment>
        <translation>Type a number of times, 1 or more.</translation>
    </message>
    <message>
        <source>Nhập số lớn hơn {limit}.</source>
        <translation>Enter a number greater than {limit}.</translation>
    </message>
    <message>
        <source>Nhập số nhỏ hơn {limit}.</source>
        <translation>Enter a number less than {limit}.</translation>
    </message>
    <message>
        <source>Nhập số từ {limit} trở lên.</source>
        <translation>Enter a number of at least {limit}.</translation>
    </message>
    <message>
        <source>Nhập số đồng mỗi tháng.</source>
        <comment>danh mục</comment>
        <translation>Type the sum in đồng for a month.</translation>
    </message>
    <message>
        <source>Nhập tay lần này và báo quản trị kèm mã lỗi.</source>
        <translation>Type by hand this time and tell the administrator the error code.</translation>
    </message>
    <message>
        <source>Nhập tay, chưa xác minh</source>
        <translation>Typed, not verified</translation>
    </message>
    <message>
        <source>Nhập từ 0 đến 9 người; nhiều hơn thì kê thêm tờ khai.</source>
        <comment>danh mục</comment>
        <translation>Type 0 to 9 people; for more, add another declaration.</translation>
    </message>
    <message>
        <source>Nhập từ 1 đến 12 loại giấy tờ.</source>
        <comment>danh mục</comment>
        <translation>Type 1 to 12 kinds of papers.</translation>
    </message>
    <message>
        <source>Nhập từ 1 đến 12 nơi.</source>
        <comment>danh mục</comment>
        <translation>Type 1 to 12 places.</translation>
    </message>
    <message>
        <source>Nhập từ 1 đến 24 tháng.</source>
        <comment>danh mục</comment>
        <translation>Type 1 to 24 months.</translation>
    </message>
    <message>
        <source>Nhập từ 1 đến 500 trang.</source>
        <comment>danh mục</comment>
        <translation>Type 1 to 500 pages.</translation>
    </message>
    <message>
        <source>Nhập từ 1 đến 9 người; nhiều hơn thì lập thêm thông báo.</source>
        <comment>danh mục</comment>
        <translation>Type 1 to 9 people; for more, make another notice.</translation>
    </message>
    <message>
        <source>Nhập ít nhất {limit} ký tự.</source>
        <translation>Enter at least {limit} characters.</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Nhật ký bị cắt: các dòng cuối không còn</source>
        <translation>The audit trail was cut: the last lines are gone</translation>
    </message>
    <message>
        <source>Nhật ký đã bị sửa: dòng {line} không khớp với các dòng trước</source>
        <translation>The audit trail was changed: line {line} does not match those before it</translation>
    </message>
    <message>
        <source>Nhắc</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>Nhắc đồng ý</source>
        <translation>Consent reminded</translation>
    </message>
    <message>
        <source>Nhắc, hỏi lại</source>
        <translation>Remind, ask again</translation>
    </message>
    <message>
        <source>Nhỏ trước</source>
        <translation>Small first</translation>
    </message>
    <message>
        <source>Nhớ cầm thẻ và phiếu. Phiếu có mã để hỏi lại hồ sơ.</source>
        <translation>Please take your card and your slip. The slip has a code to ask about your filing.</translation>
    </message>
    <message>
        <source>Nhờ cán bộ nhập</source>
        <translation>Ask the officer to type</translation>
    </message>
    <message>
        <source>Nhờ người có quyền, hoặc đổi tài khoản.</source>
        <translation>Ask someone who may, or change the account.</translation>
    </message>
    <message>
        <source>Nhờ người quản trị bỏ chặn, hoặc đăng nhập bằng tài khoản khác.</source>
        <translation>Ask the administrator to unblock it, or sign in with another account.</translation>
    </message>
    <message>
        <source>Nhờ người quản trị cấp quyền dùng pcscd.</source>
        <translation>Ask the administrator for the right to use pcscd.</translation>
    </message>
    <message>
        <source>Nâng cấp kho</source>
        <translation>Store upgraded</translation>
    </message>
    <message>
        <source>Nói người dân ký thế nào</source>
        <translation>How the citizen signs</translation>
    </message>
    <message>
        <source>Năm học</source>
        <comment>danh mục</comment>
        <translation>School year</translation>
    </message>
    <message>
        <source>Năm sinh cha</source>
        <comment>danh mục</comment>
        <translation>Father&apos;s year of birth</translation>
    </message>
    <message>
        <source>Năm sinh của cha không hợp với tuổi của con: xin kiểm tra lại.</source>
        <comment>danh mục</comment>
        <translation>The father&apos;s year of birth does not fit the child&apos;s age: please check.</translation>
    </message>
    <message>
        <source>Năm sinh của mẹ không hợp với tuổi của con: xin kiểm tra lại.</source>
        <comment>danh mục</comment>
        <translation>The mother&apos;s year of birth does not fit the child&apos;s age: please check.</translation>
    </message>
    <message>
        <source>Năm sinh mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother&apos;s year of birth</translation>
    </message>
    <message>
        <source>Năm sinh vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>Year of birth of the wife or husband</translation>
    </message>
    <message>
        <source>NĐ 118/2025/NĐ-CP; mẫu của TT 03/2025/TT-VPCP</source>
        <comment>danh mục</comment>
        <translation>Decree 118/2025/NĐ-CP; form of Circular 03/2025/TT-VPCP</translation>
    </message>
    <message>
        <source>Nơi chết</source>
        <comment>danh mục</comment>
        <translation>Place of death</translation>
    </message>
    <message>
        <source>Nơi chứng thực</source>
        <comment>danh mục</comment>
        <translation>Place of certification</translation>
    </message>
    <message>
        <source>Nơi cư trú</source>
        <comment>danh mục</comment>
        <translation>Place of residence</translation>
    </message>
    <message>
        <source>Nơi cư trú 1</source>
        <comment>danh mục</comment>
        <translation>Residence 1</translation>
    </message>
    <message>
        <source>Nơi cư trú 10</source>
        <comment>danh mục</comment>
        <translation>Residence 10</translation>
    </message>
    <message>
        <source>Nơi cư trú 11</source>
        <comment>danh mục</comment>
        <translation>Residence 11</translation>
    </message>
    <message>
        <source>Nơi cư trú 12</source>
        <comment>danh mục</comment>
        <translation>Residence 12</translation>
    </message>
    <message>
        <source>Nơi cư trú 2</source>
        <comment>danh mục</comment>
        <translation>Residence 2</translation>
    </message>
    <message>
        <source>Nơi cư trú 3</source>
        <comment>danh mục</comment>
        <translation>Residence 3</translation>
    </message>
    <message>
        <source>Nơi cư trú 4</source>
        <comment>danh mục</comment>
        <translation>Residence 4</translation>
    </message>
    <message>
        <source>Nơi cư trú 5</source>
        <comment>danh mục</comment>
        <translation>Residence 5</translation>
    </message>
    <message>
        <source>Nơi cư trú 6</source>
        <comment>danh mục</comment>
        <translation>Residence 6</translation>
    </message>
    <message>
        <source>Nơi cư trú 7</source>
        <comment>danh mục</comment>
        <translation>Residence 7</translation>
    </message>
    <message>
        <source>Nơi cư trú 8</source>
        <comment>danh mục</comment>
        <translation>Residence 8</translation>
    </message>
    <message>
        <source>Nơi cư trú 9</source>
        <comment>danh mục</comment>
        <translation>Residence 9</translation>
    </message>
    <message>
        <source>Nơi cư trú cuối cùng</source>
        <comment>danh mục</comment>
        <translation>Last place of residence</translation>
    </message>
    <message>
        <source>Nơi cư trú trước đây</source>
        <comment>danh mục</comment>
        <translation>Earlier place of residence</translation>
    </message>
    <message>
        <source>Nơi cấp</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Nơi cấp</source>
        <comment>danh mục</comment>
        <translation>Place of issue</translation>
    </message>
    <message>
        <source>Nơi cấp giấy xác nhận</source>
        <comment>danh mục</comment>
        <translation>Place of issue of the certificate</translation>
    </message>
    <message>
        <source>Nơi cấp thẻ được tin cậy</source>
        <translation>Trusted card issuers</translation>
    </message>
    <message>
        <source>Nơi cấp tin cậy đã nhận từ thư mục của bản trước</source>
        <translation>Trusted issuers were taken over from the earlier version&apos;s folder</translation>
    </message>
    <message>
        <source>Nơi cấp được tin cậy</source>
        <translation>Trusted issuers</translation>
    </message>
    <message>
        <source>Nơi giải quyết là {authority}, không phải {level}: quầy chỉ nhận và chuyển, xin nói trước.</source>
        <translation>To be decided by: {authority}, not at {level}. The counter only takes it and passes it on; please say so beforehand.</translation>
    </message>
    <message>
        <source>Nơi gửi</source>
        <comment>danh mục</comment>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>Nơi làm việc</source>
        <comment>danh mục</comment>
        <translation>Place of work</translation>
    </message>
    <message>
        <source>Nơi lưu trú</source>
        <comment>danh mục</comment>
        <translation>Place of stay</translation>
    </message>
    <message>
        <source>Nơi sinh</source>
        <comment>danh mục</comment>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Nơi thường trú, tạm trú hiện tại</source>
        <comment>danh mục</comment>
        <translation>Present permanent or temporary residence</translation>
    </message>
    <message>
        <source>Nơi trả lời không phải cổng của đơn vị.</source>
        <translation>What answers is not the office&apos;s gateway.</translation>
    </message>
    <message>
        <source>Nơi tạm trú</source>
        <comment>danh mục</comment>
        <translation>Temporary residence</translation>
    </message>
    <message>
        <source>Nơi tới được</source>
        <translation>Places to go to</translation>
    </message>
    <message>
        <source>Nơi đăng ký khám chữa bệnh ban đầu</source>
        <comment>danh mục</comment>
        <translation>Registered primary care facility</translation>
    </message>
    <message>
        <source>Nơi ở hiện tại</source>
        <comment>danh mục</comment>
        <translation>Present address</translation>
    </message>
    <message>
        <source>Nơi ở hiện tại, không có thường trú, tạm trú</source>
        <comment>danh mục</comment>
        <translation>Present address, without permanent or temporary residence</translation>
    </message>
    <message>
        <source>Nước ngoài</source>
        <comment>danh mục</comment>
        <translation>Abroad</translation>
    </message>
    <message>
        <source>Nặng</source>
        <comment>danh mục</comment>
        <translation>Severe</translation>
    </message>
    <message>
        <source>Nối khóa</source>
        <translation>Key link</translation>
    </message>
    <message>
        <source>Nối mạng</source>
        <translation>Connect the line</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <comment>danh mục</comment>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Nội dung cụ thể</source>
        <comment>danh mục</comment>
        <translation>Contents in particular</translation>
    </message>
    <message>
        <source>Nội dung khác</source>
        <comment>danh mục</comment>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Nội dung thông báo theo khoản 4 Điều 30 Luật Cư trú; mục của biểu mẫu điện tử Cổng dịch vụ công</source>
        <comment>danh mục</comment>
        <translation>What clause 4, Article 30 of the Law on Residence asks for; entries of the e-form on the National Public Service Portal</translation>
    </message>
    <message>
        <source>Nội dung án tích</source>
        <comment>danh mục</comment>
        <translation>Details of the criminal record</translation>
    </message>
    <message>
        <source>Nội dung đã đóng băng, gửi tiếp sau khi người giám sát gỡ báo động.</source>
        <translation>The content is frozen; it is sent on when a supervisor has cleared the alarm.</translation>
    </message>
    <message>
        <source>Nội dung đã đóng băng, tự gửi khi có mạng.</source>
        <translation>The content is frozen and is sent by itself when there is a line.</translation>
    </message>
    <message>
        <source>Nội dung đề nghị</source>
        <comment>danh mục</comment>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>Nội dung đề nghị khác</source>
        <comment>danh mục</comment>
        <translation>What else is asked for</translation>
    </message>
    <message>
        <source>Nội dung đề nghị xác nhận</source>
        <comment>danh mục</comment>
        <translation>What is to be certified</translation>
    </message>
    <message>
        <source>Nội dung đề nghị điều chỉnh</source>
        <comment>danh mục</comment>
        <translation>What is to be corrected</translation>
    </message>
    <message>
        <source>Nộp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Nộp bổ sung</source>
        <translation>Supplement filed</translation>
    </message>
    <message>
        <source>Nộp giấy tờ</source>
        <comment>danh mục</comment>
        <translation>By papers</translation>
    </message>
    <message>
        <source>Nộp hồ sơ</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Nộp không có thẻ</source>
        <translation>Filed without a card</translation>
    </message>
    <message>
        <source>Nộp lúc</source>
        <translation>Filed at</translation>
    </message>
    <message>
        <source>Nộp phạt nguội</source>
        <comment>danh mục</comment>
        <translation>Payment of a camera fine</translation>
    </message>
    <message>
        <source>Nộp tại quầy</source>
        <translation>Filed at the counter</translation>
    </message>
    <message>
        <source>Nộp được theo lời khai; hồ sơ ghi rõ không có giấy tờ, cơ quan giải quyết sẽ xác minh.</source>
        <translation>Can be filed on their word; the filing says that there was no document, and the authority will verify.</translation>
    </message>
    <message>
        <source>Nộp đủ</source>
        <comment>danh mục</comment>
        <translation>Paid in full</translation>
    </message>
    <message>
        <source>Nộp ở kiosk</source>
        <translation>Filed at the kiosk</translation>
    </message>
    <message>
        <source>Nữ</source>
        <comment>danh mục</comment>
        <translation>Female</translation>
    </message>
    <message>
        <source>Phiếu</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>Phiếu CT04 do quầy công an in từ hệ thống riêng; quầy này không in Mẫu 01.</source>
        <translation>The CT04 slip is printed by the police counter from its own system; this counter does not print Mẫu 01.</translation>
    </message>
    <message>
        <source>Phiếu cho người dân</source>
        <translation>Slips for the citizen</translation>
    </message>
    <message>
        <source>Phiếu khai báo tạm vắng (CT03)</source>
        <comment>danh mục</comment>
        <translation>Slip of temporary absence (CT03)</translation>
    </message>
    <message>
        <source>Phiếu lý lịch tư pháp</source>
        <comment>danh mục</comment>
        <translation>Criminal record certificate</translation>
    </message>
    <message>
        <source>Phiếu này của quầy khác. Quét mã dưới đây bằng điện thoại để mở trang đánh giá của phiếu.</source>
        <translation>This slip is another counter&apos;s. Scan the code below with your telephone to open the slip&apos;s own page.</translation>
    </message>
    <message>
        <source>Phiếu này không đánh giá được ở máy này. Xin quét mã Đánh giá trên phiếu bằng điện thoại, hoặc tới quầy đã nộp.</source>
        <translation>This slip cannot be rated at this machine. Please scan the rating code on the slip with your phone, or go to the counter where you filed.</translation>
    </message>
    <message>
        <source>Phiếu số 1</source>
        <comment>danh mục</comment>
        <translation>Certificate No. 1</translation>
    </message>
    <message>
        <source>Phiếu số 2</source>
        <comment>danh mục</comment>
        <translation>Certificate No. 2</translation>
    </message>
    <message>
        <source>Phiếu số 2 không được ủy quyền.</source>
        <comment>danh mục</comment>
        <translation>Nobody can be authorised for certificate No. 2.</translation>
    </message>
    <message>
        <source>Phiếu xác nhận đã nộp hồ sơ</source>
        <translation>Confirmation of filing</translation>
    </message>
    <message>
        <source>Phiếu yêu cầu bổ sung hoặc từ chối</source>
        <translation>Supplement request or refusal slip</translation>
    </message>
    <message>
        <source>Phiếu {code} đã ra chưa?</source>
        <translation>Did slip {code} come out?</translation>
    </message>
    <message>
        <source>Phiếu đang in, và cầm thẻ về. Hồ sơ giữ đúng thứ tự kể cả khi mất mạng.</source>
        <translation>Your slip is being printed. Please take it and your card. Your filing keeps its place even while offline.</translation>
    </message>
    <message>
        <source>Phiếu đăng ký dự thi</source>
        <comment>danh mục</comment>
        <translation>Examination registration form</translation>
    </message>
    <message>
        <source>Phiếu đăng ký dự tuyển theo mẫu của sở giáo dục và đào tạo</source>
        <comment>danh mục</comment>
        <translation>Admission form of the provincial education department</translation>
    </message>
    <message>
        <source>Phát hiện lúc</source>
        <translation>Found at</translation>
    </message>
    <message>
        <source>Phí, lệ phí {way}</source>
        <translation>Fee, {way}</translation>
    </message>
    <message>
        <source>Phím {key}</source>
        <translation>Key {key}</translation>
    </message>
    <message>
        <source>Phím ở trang này</source>
        <translation>Keys on this page</translation>
    </message>
    <message>
        <source>Phòng Cảnh sát giao thông Công an tỉnh</source>
        <comment>danh mục</comment>
        <translation>Provincial traffic police</translation>
    </message>
    <message>
        <source>Phút</source>
        <comment>danh mục</comment>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Phương thức nhận</source>
        <comment>danh mục</comment>
        <translation>How to receive it</translation>
    </message>
    <message>
        <source>Phương thức nhận kết quả</source>
        <comment>danh mục</comment>
        <translation>How to get the result</translation>
    </message>
    <message>
        <source>Phải chép tay sang {system}: {key} mở {page}, trước hoặc sau khi nộp.</source>
        <translation>To be copied by hand into {system}: {key} opens {page}, before or after filing.</translation>
    </message>
    <message>
        <source>Phải sửa</source>
        <translation>To be mended</translation>
    </message>
    <message>
        <source>Phần này chưa đúng cấu trúc của tờ khai.</source>
        <comment>danh mục</comment>
        <translation>This part does not have the structure of the declaration.</translation>
    </message>
    <message>
        <source>Phần xử lý của quầy dừng đột ngột và đang được mở lại.</source>
        <translation>The counter&apos;s own program stopped suddenly and is being started again.</translation>
    </message>
    <message>
        <source>Phần xử lý của quầy đã dừng và không mở lại được.</source>
        <translation>The counter&apos;s own program has stopped and does not start again.</translation>
    </message>
    <message>
        <source>Phụ lục XII, Thông tư 12/2025/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Annex XII, Circular 12/2025/TT-BCA</translation>
    </message>
    <message>
        <source>Qua bưu chính công ích</source>
        <comment>danh mục</comment>
        <translation>By public post</translation>
    </message>
    <message>
        <source>Qua bước xác thực hai</source>
        <translation>Second step passed</translation>
    </message>
    <message>
        <source>Quan hệ cụ thể</source>
        <comment>danh mục</comment>
        <translation>Relation in particular</translation>
    </message>
    <message>
        <source>Quan hệ của người yêu cầu với chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Requester&apos;s relation to the head of household</translation>
    </message>
    <message>
        <source>Quan hệ nhân thân trong hộ</source>
        <comment>danh mục</comment>
        <translation>Family relations in the household</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Relation to the head of household</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hộ đã khai là của nam: xin kiểm tra lại.</source>
        <comment>danh mục</comment>
        <translation>The relation to the head of household is a man&apos;s: please check.</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hộ đã khai là của nữ: xin kiểm tra lại.</source>
        <comment>danh mục</comment>
        <translation>The relation to the head of household is a woman&apos;s: please check.</translation>
    </message>
    <message>
        <source>Quan hệ với người chết</source>
        <comment>danh mục</comment>
        <translation>Relation to the deceased</translation>
    </message>
    <message>
        <source>Quan hệ với người có thông tin cần đăng ký</source>
        <comment>danh mục</comment>
        <translation>Relation to the person of the entry</translation>
    </message>
    <message>
        <source>Quan hệ với người được cấp bản sao</source>
        <comment>danh mục</comment>
        <translation>Relation to the person of the copy</translation>
    </message>
    <message>
        <source>Quan hệ với người được cấp phiếu</source>
        <comment>danh mục</comment>
        <translation>Relation to the person of the certificate</translation>
    </message>
    <message>
        <source>Quan hệ với người được khai sinh</source>
        <comment>danh mục</comment>
        <translation>Relation to the person whose birth is registered</translation>
    </message>
    <message>
        <source>Quan hệ với người được xác nhận</source>
        <comment>danh mục</comment>
        <translation>Relation to the person certified</translation>
    </message>
    <message>
        <source>Quan hệ với đối tượng</source>
        <comment>danh mục</comment>
        <translation>Relation to the person concerned</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Quyết định của Chủ tịch Ủy ban nhân dân cấp xã</source>
        <comment>danh mục</comment>
        <translation>Decision of the Chair of the commune People&apos;s Committee</translation>
    </message>
    <message>
        <source>Quyết định hỗ trợ</source>
        <comment>danh mục</comment>
        <translation>Decision on the help</translation>
    </message>
    <message>
        <source>Quyết định thành lập hoặc giấy tờ có giá trị tương đương</source>
        <comment>danh mục</comment>
        <translation>Decision of establishment or an equivalent paper</translation>
    </message>
    <message>
        <source>Quyển số</source>
        <comment>danh mục</comment>
        <translation>Book No.</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <comment>danh mục</comment>
        <translation>Late</translation>
    </message>
    <message>
        <source>Quá hạn đồng ý</source>
        <translation>Consent lapsed</translation>
    </message>
    <message>
        <source>Quá trình cư trú khai từ khi đủ 14 tuổi.</source>
        <comment>danh mục</comment>
        <translation>Places of residence are declared from the age of 14 on.</translation>
    </message>
    <message>
        <source>Quá trình cư trú phải khai đến nay.</source>
        <comment>danh mục</comment>
        <translation>Places of residence must be declared up to now.</translation>
    </message>
    <message>
        <source>Quá trình cư trú từ khi đủ 14 tuổi</source>
        <comment>danh mục</comment>
        <translation>Residence since the age of 14</translation>
    </message>
    <message>
        <source>Quét</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Quét QR</source>
        <translation>Scan QR</translation>
    </message>
    <message>
        <source>Quét QR, chưa xác minh</source>
        <translation>QR scanned, not verified</translation>
    </message>
    <message>
        <source>Quét lại bản giấy, hoặc chọn tệp khác.</source>
        <translation>Scan the paper again, or choose another file.</translation>
    </message>
    <message>
        <source>Quét lại mã QR hoặc lấy lại tệp bằng chứng từ quầy đã cấp.</source>
        <translation>Scan the QR code again, or get the proof file again from the counter that issued it.</translation>
    </message>
    <message>
        <source>Quét lại mã QR trên chính thẻ đó, hoặc gõ lại 6 số cuối in trên thẻ; hộ chiếu thì gõ lại MRZ.</source>
        <translation>Scan the QR code on that very card again, or type again the last 6 digits printed on it; for a passport type the MRZ again.</translation>
    </message>
    <message>
        <source>Quét lại ở 200 dpi, hoặc tách thành nhiều tệp.</source>
        <translation>Scan again at 200 dpi, or split it into several files.</translation>
    </message>
    <message>
        <source>Quét màu hoặc xám</source>
        <translation>Scan in colour or grey</translation>
    </message>
    <message>
        <source>Quét mã QR rồi đặt thẻ của họ lên đầu đọc, hoặc gõ.</source>
        <translation>Scan their QR code, then put their card on the reader, or type.</translation>
    </message>
    <message>
        <source>Quét mã QR trên thẻ</source>
        <translation>Scan the QR code on the card</translation>
    </message>
    <message>
        <source>Quét mã QR trên thẻ của người làm chứng, hoặc gõ đủ 12 số, rồi đọc chip</source>
        <translation>Scan the QR code on the witness&apos;s card, or type all 12 digits, then read the chip</translation>
    </message>
    <message>
        <source>Quét mã QR ở góc trên mặt thẻ.</source>
        <translation>Scan the QR code in the corner of the card&apos;s front.</translation>
    </message>
    <message>
        <source>Quét mã bằng ứng dụng xác thực (hoặc gõ khóa), rồi gõ 6 số mà ứng dụng hiện.</source>
        <translation>Scan the code with an authenticator app (or type the key), then type the 6 digits that the app shows.</translation>
    </message>
    <message>
        <source>Quét mã trên phiếu hoặc gõ mã hồ sơ</source>
        <translation>Scan the code on your slip, or type it</translation>
    </message>
    <message>
        <source>Quê quán</source>
        <comment>danh mục</comment>
        <translation>Place of origin</translation>
    </message>
    <message>
        <source>Quên mật khẩu: nhờ người quản trị của trung tâm.</source>
        <translation>Forgotten your password? Ask the centre&apos;s administrator.</translation>
    </message>
    <message>
        <source>Quên thẻ ở nhà</source>
        <translation>Card left at home</translation>
    </message>
    <message>
        <source>Quản trị</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Quầy</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Quầy này đã bị thu hồi quyền gửi.</source>
        <translation>This counter&apos;s right to send has been revoked.</translation>
    </message>
    <message>
        <source>Quầy tiếp công dân</source>
        <translation>Where and when</translation>
    </message>
    <message>
        <source>Quầy vẫn dùng danh mục đang có. {cause}</source>
        <translation>The counter goes on with the catalogue it has. {cause}</translation>
    </message>
    <message>
        <source>Quầy vẫn dùng danh mục đang có; báo nơi ban hành chạy motcua catalogue check rồi gửi lại.</source>
        <translation>The counter goes on with the catalogue it has; ask the publisher to run motcua catalogue check and send it again.</translation>
    </message>
    <message>
        <source>Quầy vẫn dùng danh mục đang có; lấy lại gói từ cổng tiếp nhận.</source>
        <translation>The counter goes on with the catalogue it has; get the package again from the gateway.</translation>
    </message>
    <message>
        <source>Quầy đang khóa · {name}</source>
        <translation>The counter is locked · {name}</translation>
    </message>
    <message>
        <source>Quầy đã nhận, đang chờ gửi</source>
        <translation>Taken at the counter, waiting to be sent</translation>
    </message>
    <message>
        <source>Quốc gia</source>
        <comment>danh mục</comment>
        <translation>Country</translation>
    </message>
    <message>
        <source>Quốc tịch</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>Quốc tịch</source>
        <comment>danh mục</comment>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>Quốc tịch bên nam</source>
        <comment>danh mục</comment>
        <translation>Nationality, the man</translation>
    </message>
    <message>
        <source>Quốc tịch bên nữ</source>
        <comment>danh mục</comment>
        <translation>Nationality, the woman</translation>
    </message>
    <message>
        <source>Quốc tịch cha</source>
        <comment>danh mục</comment>
        <translation>Father&apos;s nationality</translation>
    </message>
    <message>
        <source>Quốc tịch của trẻ</source>
        <comment>danh mục</comment>
        <translation>Child&apos;s nationality</translation>
    </message>
    <message>
        <source>Quốc tịch mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother&apos;s nationality</translation>
    </message>
    <message>
        <source>R xoay, Alt và mũi tên ngang để xếp lại, Alt lên xuống để chuyển sang giấy khác, T tách, G gộp, Delete bỏ trang</source>
        <translation>R turns, Alt and the sideways arrows reorder, Alt up and down move to another paper, T splits, G joins, Delete drops the page</translation>
    </message>
    <message>
        <source>Ra khỏi quầy</source>
        <translation>Left the counter</translation>
    </message>
    <message>
        <source>Ra nước ngoài để định cư</source>
        <comment>danh mục</comment>
        <translation>Settled abroad</translation>
    </message>
    <message>
        <source>Ra sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Rất hài lòng</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>Rất không hài lòng</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>Sai PIN thoát kiosk</source>
        <translation>Wrong PIN at the kiosk</translation>
    </message>
    <message>
        <source>Sai bước xác thực hai</source>
        <translation>Wrong second step</translation>
    </message>
    <message>
        <source>Sai lệch</source>
        <translation>Mismatch</translation>
    </message>
    <message>
        <source>Sai lệch giữa thẻ và dữ liệu dân cư</source>
        <translation>Mismatches between card and population register</translation>
    </message>
    <message>
        <source>Sai lệch thẻ – dân cư</source>
        <translation>Mismatches of card and register</translation>
    </message>
    <message>
        <source>Sai sót khi đăng ký hộ tịch</source>
        <comment>danh mục</comment>
        <translation>Mistake at the registration</translation>
    </message>
    <message>
        <source>Sang từ chối</source>
        <translation>To refusal</translation>
    </message>
    <message>
        <source>Sang yêu cầu bổ sung</source>
        <translation>To supplement request</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>Sao lưu cả quầy</source>
        <translation>Back up the whole counter</translation>
    </message>
    <message>
        <source>So người trước mặt với ảnh trong chip: mắt, mũi, tai, khoảng cách giữa chúng.</source>
        <translation>Compare the person in front of you with the photo in the chip: eyes, nose, ears and the distances between them.</translation>
    </message>
    <message>
        <source>Sáu số chưa đúng thẻ này. Đó là 6 số cuối của số định danh in trên chính thẻ đang đặt: đổi thẻ thì phải đổi số. Sai nhiều lần, chip trả lời chậm dần để chống dò.</source>
        <translation>The six digits are not those of this card. They are the last 6 digits of the personal ID number printed on the very card on the reader: another card has other digits. After many wrong tries the chip answers more slowly, against guessing.</translation>
    </message>
    <message>
        <source>Sáu số cuối, đủ mười hai số định danh, hoặc các dòng MRZ của hộ chiếu</source>
        <translation>The last six digits, all twelve of the personal ID number, or the MRZ lines of a passport</translation>
    </message>
    <message>
        <source>Sẽ gửi lại</source>
        <translation>Will be sent again</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Số</source>
        <comment>danh mục</comment>
        <translation>Number</translation>
    </message>
    <message>
        <source>Số CMND cũ</source>
        <translation>Old ID number</translation>
    </message>
    <message>
        <source>Số CMND đã có trong mã QR của thẻ căn cước; cơ quan quét được thì không cần giấy xác nhận.</source>
        <comment>danh mục</comment>
        <translation>The old ID number is in the QR code of the ID card; where an office can scan it, no certificate is needed.</translation>
    </message>
    <message>
        <source>Số Giấy chứng nhận kết hôn</source>
        <comment>danh mục</comment>
        <translation>Marriage certificate No.</translation>
    </message>
    <message>
        <source>Số Giấy chứng tử hoặc Trích lục khai tử</source>
        <comment>danh mục</comment>
        <translation>Death certificate or extract No.</translation>
    </message>
    <message>
        <source>Số bản sao cần chứng thực</source>
        <comment>danh mục</comment>
        <translation>Copies to certify</translation>
    </message>
    <message>
        <source>Số bản án hoặc quyết định ly hôn</source>
        <comment>danh mục</comment>
        <translation>Divorce judgment or decision No.</translation>
    </message>
    <message>
        <source>Số con</source>
        <comment>danh mục</comment>
        <translation>Number of children</translation>
    </message>
    <message>
        <source>Số giấy báo tử</source>
        <comment>danh mục</comment>
        <translation>Notice of death No.</translation>
    </message>
    <message>
        <source>Số giấy chứng nhận kết hôn</source>
        <comment>danh mục</comment>
        <translation>Marriage certificate No.</translation>
    </message>
    <message>
        <source>Số giấy phép lái xe</source>
        <comment>danh mục</comment>
        <translation>Driving licence No.</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Số giấy tờ cha</source>
        <comment>danh mục</comment>
        <translation>Father&apos;s document No.</translation>
    </message>
    <message>
        <source>Số giấy tờ chỉ gồm chữ, số và các dấu / . -</source>
        <comment>danh mục</comment>
        <translation>A document number has only letters, digits and the marks / . -</translation>
    </message>
    <message>
        <source>Số giấy tờ mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother&apos;s document No.</translation>
    </message>
    <message>
        <source>Số giấy tờ người làm chứng</source>
        <translation>Witness&apos;s document number</translation>
    </message>
    <message>
        <source>Số giấy tờ tùy thân</source>
        <comment>danh mục</comment>
        <translation>Identity document No.</translation>
    </message>
    <message>
        <source>Số giấy tờ vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>Document No. of the wife or husband</translation>
    </message>
    <message>
        <source>Số giấy xác nhận khuyết tật</source>
        <comment>danh mục</comment>
        <translation>Disability certificate No.</translation>
    </message>
    <message>
        <source>Số hoặc dòng MRZ không mở được thẻ này.</source>
        <translation>The number or MRZ does not open this card.</translation>
    </message>
    <message>
        <source>Số hộ chiếu</source>
        <comment>danh mục</comment>
        <translation>Passport No.</translation>
    </message>
    <message>
        <source>Số loại giấy tờ</source>
        <comment>danh mục</comment>
        <translation>Number of kinds of papers</translation>
    </message>
    <message>
        <source>Số lượng bản</source>
        <comment>danh mục</comment>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Số lượng bản sao</source>
        <comment>danh mục</comment>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Số lượng phiếu</source>
        <comment>danh mục</comment>
        <translation>Number of certificates</translation>
    </message>
    <message>
        <source>Số người lưu trú</source>
        <comment>danh mục</comment>
        <translation>Number of guests</translation>
    </message>
    <message>
        <source>Số nhà, đường, thôn hoặc khu phố; xã, phường; tỉnh, thành phố</source>
        <comment>danh mục</comment>
        <translation>House number, street, hamlet or quarter; commune or ward; province or city</translation>
    </message>
    <message>
        <source>Số nơi cư trú từ khi đủ 14 tuổi</source>
        <comment>danh mục</comment>
        <translation>Number of residences since the age of 14</translation>
    </message>
    <message>
        <source>Số phòng</source>
        <comment>danh mục</comment>
        <translation>Room number</translation>
    </message>
    <message>
        <source>Số quyết định hoặc thông báo vi phạm</source>
        <comment>danh mục</comment>
        <translation>Number of the decision or notice of the offence</translation>
    </message>
    <message>
        <source>Số quầy</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Số thành viên cùng thay đổi</source>
        <comment>danh mục</comment>
        <translation>Number of members who change too</translation>
    </message>
    <message>
        <source>Số trang của bản chính</source>
        <comment>danh mục</comment>
        <translation>Pages of the original</translation>
    </message>
    <message>
        <source>Số trên giấy tờ đã xem</source>
        <translation>Number on the document that was seen</translation>
    </message>
    <message>
        <source>Số trên thẻ hoặc dòng MRZ</source>
        <translation>Number on the card, or MRZ lines</translation>
    </message>
    <message>
        <source>Số tài khoản</source>
        <comment>danh mục</comment>
        <translation>Account number</translation>
    </message>
    <message>
        <source>Số tạm</source>
        <translation>Provisional number</translation>
    </message>
    <message>
        <source>Số tạm in trên phiếu vẫn tra cứu được mãi; mã chính thức sẽ có khi cổng trả lời.</source>
        <translation>The provisional number on the slip can always be looked up; the official code comes when the gateway answers.</translation>
    </message>
    <message>
        <source>Số tạm trước đó: {code}</source>
        <translation>Provisional number before: {code}</translation>
    </message>
    <message>
        <source>Số tạm và mã chính thức đều tìm được mãi. Họ tên không cần dấu.</source>
        <translation>Both provisional numbers and official codes can always be found. Names without marks.</translation>
    </message>
    <message>
        <source>Số {version}, từ {since}, theo {source}. Mở lại chương trình để dùng.</source>
        <translation>No. {version}, from {since}, by {source}. Start the program again to use it.</translation>
    </message>
    <message>
        <source>Số điện thoại</source>
        <comment>danh mục</comment>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Số điện thoại gồm 10 chữ số, bắt đầu bằng số 0.</source>
        <comment>danh mục</comment>
        <translation>A phone number has 10 digits and begins with 0.</translation>
    </message>
    <message>
        <source>Số điện thoại liên hệ</source>
        <comment>danh mục</comment>
        <translation>Contact phone number</translation>
    </message>
    <message>
        <source>Số điện thoại người nhận</source>
        <comment>danh mục</comment>
        <translation>Recipient&apos;s phone number</translation>
    </message>
    <message>
        <source>Số điện thoại người nộp</source>
        <comment>danh mục</comment>
        <translation>Phone number of the person filing</translation>
    </message>
    <message>
        <source>Số được che</source>
        <translation>Numbers are masked</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Số định danh cá nhân</source>
        <comment>danh mục</comment>
        <translation>Personal ID number</translation>
    </message>
    <message>
        <source>Số định danh cá nhân bên nam</source>
        <comment>danh mục</comment>
        <translation>Personal ID number, the man</translation>
    </message>
    <message>
        <source>Số định danh cá nhân bên nữ</source>
        <comment>danh mục</comment>
        <translation>Personal ID number, the woman</translation>
    </message>
    <message>
        <source>Số định danh cá nhân cha</source>
        <comment>danh mục</comment>
        <translation>Father&apos;s personal ID number</translation>
    </message>
    <message>
        <source>Số định danh cá nhân của chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Personal ID number of the head of household</translation>
    </message>
    <message>
        <source>Số định danh cá nhân gồm đúng 12 chữ số.</source>
        <comment>danh mục</comment>
        <translation>A personal ID number has exactly 12 digits.</translation>
    </message>
    <message>
        <source>Số định danh cá nhân hoặc số hộ chiếu</source>
        <comment>danh mục</comment>
        <translation>Personal ID number or passport No.</translation>
    </message>
    <message>
        <source>Số định danh cá nhân mẹ</source>
        <comment>danh mục</comment>
        <translation>Mother&apos;s personal ID number</translation>
    </message>
    <message>
        <source>Số định danh cá nhân người chết</source>
        <comment>danh mục</comment>
        <translation>Personal ID number of the deceased</translation>
    </message>
    <message>
        <source>Số định danh có 12 chữ số.</source>
        <translation>A personal ID number has 12 digits.</translation>
    </message>
    <message>
        <source>Số định danh của cha trùng số của mẹ.</source>
        <comment>danh mục</comment>
        <translation>The father&apos;s ID number is the mother&apos;s.</translation>
    </message>
    <message>
        <source>Số định danh của cha, mẹ hoặc người giám hộ</source>
        <comment>danh mục</comment>
        <translation>ID number of the father, mother or guardian</translation>
    </message>
    <message>
        <source>Số định danh của chủ sở hữu</source>
        <comment>danh mục</comment>
        <translation>ID number of the owner</translation>
    </message>
    <message>
        <source>Số định danh của hai bên trùng nhau.</source>
        <comment>danh mục</comment>
        <translation>Both have the same ID number.</translation>
    </message>
    <message>
        <source>Số định danh của người chết trùng người yêu cầu.</source>
        <comment>danh mục</comment>
        <translation>The deceased has the requester&apos;s ID number.</translation>
    </message>
    <message>
        <source>Số định danh của trẻ ở giấy khai sinh, hoặc trong VNeID của cha, mẹ.</source>
        <translation>The child&apos;s personal ID number is on the birth certificate, or in the parents&apos; VNeID.</translation>
    </message>
    <message>
        <source>Số định danh hoặc số giấy tờ</source>
        <translation>Personal ID number or document number</translation>
    </message>
    <message>
        <source>Số định danh không khớp giới tính hoặc năm sinh theo quy tắc đánh số: xin đối chiếu lại.</source>
        <comment>danh mục</comment>
        <translation>The ID number does not fit the sex or the year of birth by the numbering rules: please compare again.</translation>
    </message>
    <message>
        <source>Số định danh người khai thay</source>
        <comment>danh mục</comment>
        <translation>Personal ID number of who declares</translation>
    </message>
    <message>
        <source>Số định danh người nhận</source>
        <comment>danh mục</comment>
        <translation>Recipient&apos;s personal ID number</translation>
    </message>
    <message>
        <source>Số định danh người nộp</source>
        <comment>danh mục</comment>
        <translation>Personal ID number of the person filing</translation>
    </message>
    <message>
        <source>Số định danh người được xóa</source>
        <comment>danh mục</comment>
        <translation>Personal ID number of the person removed</translation>
    </message>
    <message>
        <source>Sổ chứng thực bản sao từ bản chính (cột 3, 4, 6, 7, 8), Thông tư 01/2020/TT-BTP</source>
        <comment>danh mục</comment>
        <translation>Register of certified copies (columns 3, 4, 6, 7, 8), Circular 01/2020/TT-BTP</translation>
    </message>
    <message>
        <source>Sổ tháng</source>
        <translation>Month&apos;s register</translation>
    </message>
    <message>
        <source>Sổ thứ tự của cổng không còn khớp với bản quầy đã ghim.</source>
        <translation>The gateway&apos;s log of order no longer agrees with what this counter has pinned.</translation>
    </message>
    <message>
        <source>Sổ thứ tự của quầy này đã có máy khác nối tiếp.</source>
        <translation>Another machine has already continued this counter&apos;s log of order.</translation>
    </message>
    <message>
        <source>Sở Giao thông vận tải</source>
        <comment>danh mục</comment>
        <translation>Department of Transport</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Sửa các dòng được nêu rồi mở lại chương trình.</source>
        <translation>Correct the lines that are named and open the program again.</translation>
    </message>
    <message>
        <source>Sửa các ô được nêu ở đầu trang rồi nộp lại.</source>
        <translation>Correct the fields named at the top of the page and file again.</translation>
    </message>
    <message>
        <source>Sửa danh mục</source>
        <translation>Catalogue changed</translation>
    </message>
    <message>
        <source>Sửa lúc</source>
        <translation>Changed at</translation>
    </message>
    <message>
        <source>Sửa lần cuối</source>
        <translation>Last changed</translation>
    </message>
    <message>
        <source>Sửa và nộp lại</source>
        <translation>Mend and file again</translation>
    </message>
    <message>
        <source>Sửa và nộp lại ngay khi người dân còn ở quầy; hồ sơ sửa là hồ sơ mới, có số thứ tự mới.</source>
        <translation>Mend and file again while the citizen is still here; the mended one is a new filing with a new place in line.</translation>
    </message>
    <message>
        <source>Sửa {field}</source>
        <translation>Change {field}</translation>
    </message>
    <message>
        <source>Sửa: {what}</source>
        <translation>Mend: {what}</translation>
    </message>
    <message>
        <source>Thay hoặc thêm giấy này rồi nộp lại; mọi thứ khác còn nguyên.</source>
        <translation>Replace or add this paper and file again; everything else is as it was.</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <comment>danh mục</comment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Thay đổi chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Change of the head of household</translation>
    </message>
    <message>
        <source>Thay đổi chủ thể hợp đồng mua bán điện</source>
        <comment>danh mục</comment>
        <translation>Change of the party to an electricity contract</translation>
    </message>
    <message>
        <source>Thay đổi thông tin</source>
        <comment>danh mục</comment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Thay đổi, cải chính hộ tịch</source>
        <comment>danh mục</comment>
        <translation>Change or correction of civil status</translation>
    </message>
    <message>
        <source>Theo Luật Bảo hiểm xã hội</source>
        <comment>danh mục</comment>
        <translation>Under the Law on Social Insurance</translation>
    </message>
    <message>
        <source>Theo Pháp lệnh ưu đãi người có công</source>
        <comment>danh mục</comment>
        <translation>Under the Ordinance on people of merit</translation>
    </message>
    <message>
        <source>Theo cán bộ</source>
        <translation>By officer</translation>
    </message>
    <message>
        <source>Theo dữ liệu dân cư</source>
        <translation>From the population register</translation>
    </message>
    <message>
        <source>Theo giờ</source>
        <translation>By hour</translation>
    </message>
    <message>
        <source>Theo hồ sơ của đơn vị</source>
        <translation>From the office&apos;s records</translation>
    </message>
    <message>
        <source>Theo lời người dân</source>
        <comment>danh mục</comment>
        <translation>As the citizen says</translation>
    </message>
    <message>
        <source>Theo nguyện vọng, có căn cứ của pháp luật dân sự</source>
        <comment>danh mục</comment>
        <translation>By wish, on grounds of civil law</translation>
    </message>
    <message>
        <source>Theo niêm yết của cơ quan giải quyết</source>
        <comment>danh mục</comment>
        <translation>As posted by the authority</translation>
    </message>
    <message>
        <source>Theo thỏa thuận của cha mẹ</source>
        <comment>danh mục</comment>
        <translation>As the parents agree</translation>
    </message>
    <message>
        <source>Theo thủ tục</source>
        <translation>By service</translation>
    </message>
    <message>
        <source>Thiếu giấy tờ trong thành phần hồ sơ: {paper}.</source>
        <comment>danh mục</comment>
        <translation>Papers of the filing are missing: {paper}.</translation>
    </message>
    <message>
        <source>Thoát kiosk</source>
        <translation>Kiosk left</translation>
    </message>
    <message>
        <source>Thu hồi</source>
        <translation>Revocation</translation>
    </message>
    <message>
        <source>Thu tiền nộp phạt vi phạm giao thông qua thiết bị ghi hình</source>
        <comment>danh mục</comment>
        <translation>Payment of a traffic fine recorded by camera</translation>
    </message>
    <message>
        <source>Thuế cơ sở</source>
        <comment>danh mục</comment>
        <translation>Local tax office</translation>
    </message>
    <message>
        <source>Thuộc hộ nghèo, cận nghèo</source>
        <comment>danh mục</comment>
        <translation>Of a poor or near-poor household</translation>
    </message>
    <message>
        <source>Thành viên</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Thành viên 1</source>
        <comment>danh mục</comment>
        <translation>Member 1</translation>
    </message>
    <message>
        <source>Thành viên 2</source>
        <comment>danh mục</comment>
        <translation>Member 2</translation>
    </message>
    <message>
        <source>Thành viên 3</source>
        <comment>danh mục</comment>
        <translation>Member 3</translation>
    </message>
    <message>
        <source>Thành viên 4</source>
        <comment>danh mục</comment>
        <translation>Member 4</translation>
    </message>
    <message>
        <source>Thành viên 5</source>
        <comment>danh mục</comment>
        <translation>Member 5</translation>
    </message>
    <message>
        <source>Thành viên 6</source>
        <comment>danh mục</comment>
        <translation>Member 6</translation>
    </message>
    <message>
        <source>Thành viên 7</source>
        <comment>danh mục</comment>
        <translation>Member 7</translation>
    </message>
    <message>
        <source>Thành viên 8</source>
        <comment>danh mục</comment>
        <translation>Member 8</translation>
    </message>
    <message>
        <source>Thành viên 9</source>
        <comment>danh mục</comment>
        <translation>Member 9</translation>
    </message>
    <message>
        <source>Thành viên này trùng người kê khai.</source>
        <comment>danh mục</comment>
        <translation>This member is the person declaring.</translation>
    </message>
    <message>
        <source>Thành viên trong hộ cùng thay đổi</source>
        <comment>danh mục</comment>
        <translation>Other household members</translation>
    </message>
    <message>
        <source>Thái độ phục vụ</source>
        <translation>Manner</translation>
    </message>
    <message>
        <source>Tháng hưởng không thể sau tháng này.</source>
        <comment>danh mục</comment>
        <translation>The month of payment cannot be after this month.</translation>
    </message>
    <message>
        <source>Tháng hưởng không thể trước ngày sinh.</source>
        <comment>danh mục</comment>
        <translation>The month of payment cannot be before the date of birth.</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Thêm bước xác thực hai</source>
        <translation>Second step added</translation>
    </message>
    <message>
        <source>Thêm bước xác thực thứ hai</source>
        <translation>Add a second sign-in step</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>Thêm người còn thiếu</source>
        <translation>Add who is missing</translation>
    </message>
    <message>
        <source>Thêm tài khoản</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>Thêm tệp</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Thêm tệp cho {paper}</source>
        <translation>Add files for {paper}</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thôi hưởng</source>
        <comment>danh mục</comment>
        <translation>Stop receiving</translation>
    </message>
    <message>
        <source>Thôi hỏi đồng ý</source>
        <translation>Consent no longer asked</translation>
    </message>
    <message>
        <source>Thông báo của quầy</source>
        <translation>Notices of the counter</translation>
    </message>
    <message>
        <source>Thông báo kết quả giải quyết hủy bỏ hoặc đăng ký cư trú; thông tin tạm trú cập nhật vào cơ sở dữ liệu về cư trú</source>
        <comment>danh mục</comment>
        <translation>Notice that the residence was registered or the registration cancelled; temporary residence entered in the residence database</translation>
    </message>
    <message>
        <source>Thông báo lưu trú</source>
        <comment>danh mục</comment>
        <translation>Notification of stay</translation>
    </message>
    <message>
        <source>Thông tin chưa ghi đủ khi đăng ký</source>
        <comment>danh mục</comment>
        <translation>Information left out at the registration</translation>
    </message>
    <message>
        <source>Thông tin cần điều chỉnh</source>
        <comment>danh mục</comment>
        <translation>Information to correct</translation>
    </message>
    <message>
        <source>Thông tin của đối tượng</source>
        <comment>danh mục</comment>
        <translation>About the person concerned</translation>
    </message>
    <message>
        <source>Thông tin trên giấy phép có sai lệch</source>
        <comment>danh mục</comment>
        <translation>Wrong information on the licence</translation>
    </message>
    <message>
        <source>Thông tin trên tờ khai không khớp với giấy tờ nộp kèm: xin sửa tờ khai hoặc nộp giấy tờ đúng.</source>
        <comment>danh mục</comment>
        <translation>The declaration differs from the papers handed in: please correct the declaration or bring the right papers.</translation>
    </message>
    <message>
        <source>Thông tin về cấm đảm nhiệm chức vụ, thành lập doanh nghiệp</source>
        <comment>danh mục</comment>
        <translation>Bans on holding office or founding a company</translation>
    </message>
    <message>
        <source>Thông tin về hộ tịch khác với thông tin đã lưu trữ</source>
        <comment>danh mục</comment>
        <translation>Civil status not as recorded</translation>
    </message>
    <message>
        <source>Thông tư 01/2020/TT-BTP</source>
        <comment>danh mục</comment>
        <translation>Circular 01/2020/TT-BTP</translation>
    </message>
    <message>
        <source>Thông tư 04/2020/TT-BTP</source>
        <comment>danh mục</comment>
        <translation>Circular 04/2020/TT-BTP</translation>
    </message>
    <message>
        <source>Thông tư 04/2024/TT-BTP</source>
        <comment>danh mục</comment>
        <translation>Circular 04/2024/TT-BTP</translation>
    </message>
    <message>
        <source>Thông tư 108/2026/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Circular 108/2026/TT-BCA</translation>
    </message>
    <message>
        <source>Thông tư 116/2026/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Circular 116/2026/TT-BCA</translation>
    </message>
    <message>
        <source>Thông tư 12/2025/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Circular 12/2025/TT-BCA</translation>
    </message>
    <message>
        <source>Thông tư 226/2016/TT-BTC</source>
        <comment>danh mục</comment>
        <translation>Circular 226/2016/TT-BTC</translation>
    </message>
    <message>
        <source>Thông tư 244/2016/TT-BTC</source>
        <comment>danh mục</comment>
        <translation>Circular 244/2016/TT-BTC</translation>
    </message>
    <message>
        <source>Thông tư 25/2021/TT-BTC</source>
        <comment>danh mục</comment>
        <translation>Circular 25/2021/TT-BTC</translation>
    </message>
    <message>
        <source>Thông tư 281/2016/TT-BTC</source>
        <comment>danh mục</comment>
        <translation>Circular 281/2016/TT-BTC</translation>
    </message>
    <message>
        <source>Thông tư 30/2024/TT-BGDĐT</source>
        <comment>danh mục</comment>
        <translation>Circular 30/2024/TT-BGDĐT</translation>
    </message>
    <message>
        <source>Thông tư 31/2023/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Circular 31/2023/TT-BCA</translation>
    </message>
    <message>
        <source>Thông tư 51/2025/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Circular 51/2025/TT-BCA</translation>
    </message>
    <message>
        <source>Thông tư 66/2023/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Circular 66/2023/TT-BCA</translation>
    </message>
    <message>
        <source>Thông tư 75/2022/TT-BTC</source>
        <comment>danh mục</comment>
        <translation>Circular 75/2022/TT-BTC</translation>
    </message>
    <message>
        <source>Thông tư 79/2024/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Circular 79/2024/TT-BCA</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu đã có kho: không khôi phục đè lên.</source>
        <translation>The data folder already holds a store: nothing is restored over it.</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <comment>danh mục</comment>
        <translation>Email</translation>
    </message>
    <message>
        <source>Thường</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Thường trú</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Thường trú</source>
        <comment>danh mục</comment>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>Thần kinh, tâm thần</source>
        <comment>danh mục</comment>
        <translation>Nervous or mental</translation>
    </message>
    <message>
        <source>Thẻ</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Thẻ báo mất mà đang ở đây: không dùng, báo công an phường.</source>
        <translation>A card reported lost that is here: do not use it, tell the ward police.</translation>
    </message>
    <message>
        <source>Thẻ bị nhấc khi đang đọc. Đặt lại, giữ yên tới khi cả năm dòng xong, rồi F2 đọc lại.</source>
        <translation>The card was lifted while it was read. Put it back, keep it still until all five lines are done, then F2 to read again.</translation>
    </message>
    <message>
        <source>Thẻ bị nhấc ra khi đang đọc.</source>
        <translation>The card was lifted while it was being read.</translation>
    </message>
    <message>
        <source>Thẻ căn cước</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>Thẻ căn cước</source>
        <comment>danh mục</comment>
        <translation>ID card</translation>
    </message>
    <message>
        <source>Thẻ căn cước công dân</source>
        <comment>danh mục</comment>
        <translation>Citizen&apos;s ID card</translation>
    </message>
    <message>
        <source>Thẻ căn cước gắn chip, đặt nằm phẳng và để yên</source>
        <translation>An ID card with a chip; lay it flat and leave it there</translation>
    </message>
    <message>
        <source>Thẻ căn cước, căn cước công dân đang dùng</source>
        <comment>danh mục</comment>
        <translation>Present ID card</translation>
    </message>
    <message>
        <source>Thẻ của chính mình</source>
        <translation>Your own card</translation>
    </message>
    <message>
        <source>Thẻ của người khác: giữ nháp (F8) hoặc nộp trước, rồi đọc lại</source>
        <translation>Somebody else&apos;s card: keep the draft (F8) or file first, then read again</translation>
    </message>
    <message>
        <source>Thẻ của trẻ nhỏ không có ảnh trong chip: vẫn đọc được, không đối chiếu khuôn mặt.</source>
        <translation>A small child&apos;s card has no photo in the chip: it can be read, but the face cannot be checked.</translation>
    </message>
    <message>
        <source>Thẻ do nơi này cấp sẽ hiện “chưa xác minh được nơi cấp”. Việc bỏ được ghi vào nhật ký.</source>
        <translation>Cards of this issuer will show “issuer not verified”. The removal is written into the audit trail.</translation>
    </message>
    <message>
        <source>Thẻ dùng cách mở mà máy chưa hỗ trợ.</source>
        <translation>The card is opened in a way that is not supported yet.</translation>
    </message>
    <message>
        <source>Thẻ không trả lời.</source>
        <translation>The card does not answer.</translation>
    </message>
    <message>
        <source>Thẻ mất, hỏng, hết hạn, hoặc chưa có</source>
        <translation>Your card is lost, broken, expired, or not there yet</translation>
    </message>
    <message>
        <source>Thẻ này không có ảnh trong chip: đối chiếu người bằng giấy tờ khác.</source>
        <translation>This card has no photo in the chip: check the person against another document.</translation>
    </message>
    <message>
        <source>Thẻ này: {verdict}. Không điền gì.</source>
        <translation>This card: {verdict}. Nothing was filled in.</translation>
    </message>
    <message>
        <source>Thẻ thật?</source>
        <translation>Genuine?</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc không phải thẻ căn cước.</source>
        <translation>The card on the reader is not an ID card.</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc không phải thẻ của hồ sơ này: đặt lại đúng thẻ đã đọc ở bước 1.</source>
        <translation>The card on the reader is not this filing&apos;s card: put back the card that was read in step 1.</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc không phải thẻ của người làm chứng</source>
        <translation>The card on the reader is not the witness&apos;s</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc không phải thẻ của người này: đặt đúng thẻ của họ</source>
        <translation>The card on the reader is not this person&apos;s: put down theirs</translation>
    </message>
    <message>
        <source>Thẻ tập huấn</source>
        <translation>Practice cards</translation>
    </message>
    <message>
        <source>Thẻ và dân cư lệch nhau</source>
        <translation>Card and register differ</translation>
    </message>
    <message>
        <source>Thẻ đã báo mất</source>
        <translation>Card reported lost</translation>
    </message>
    <message>
        <source>Thẻ đã hết hạn</source>
        <translation>Card expired</translation>
    </message>
    <message>
        <source>Thẻ đã ký lúc nộp</source>
        <translation>The card signed at filing</translation>
    </message>
    <message>
        <source>Thẻ đã rời đầu đọc</source>
        <translation>The card has left the reader</translation>
    </message>
    <message>
        <source>Thẻ đã ở trên đầu đọc: quét mã QR trên thẻ, hoặc gõ số.</source>
        <translation>The card is on the reader: scan its QR code, or type the number.</translation>
    </message>
    <message>
        <source>Thẻ đặt lại không phải thẻ lúc đầu.</source>
        <translation>The card put back is not the first one.</translation>
    </message>
    <message>
        <source>Thời gian bắt đầu không thể sau hôm nay.</source>
        <comment>danh mục</comment>
        <translation>The beginning cannot be after today.</translation>
    </message>
    <message>
        <source>Thời gian chờ</source>
        <translation>Waiting time</translation>
    </message>
    <message>
        <source>Thời gian kết thúc không thể trước thời gian bắt đầu.</source>
        <comment>danh mục</comment>
        <translation>The end cannot be before the beginning.</translation>
    </message>
    <message>
        <source>Thời gian tạm vắng trên hai năm: xin kiểm tra lại ngày về.</source>
        <comment>danh mục</comment>
        <translation>Absent for more than two years: please check the return.</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Thời hạn gia hạn</source>
        <comment>danh mục</comment>
        <translation>Length of the extension</translation>
    </message>
    <message>
        <source>Thời hạn tạm trú</source>
        <comment>danh mục</comment>
        <translation>Length of temporary residence</translation>
    </message>
    <message>
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Thủ tục cấp Giấy xác nhận tình trạng hôn nhân</source>
        <comment>danh mục</comment>
        <translation>Certificate of marital status</translation>
    </message>
    <message>
        <source>Thủ tục cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh</source>
        <comment>danh mục</comment>
        <translation>Copy of a civil status extract, copy of a birth certificate</translation>
    </message>
    <message>
        <source>Thủ tục không thuộc thẩm quyền giải quyết của đơn vị: xin nộp tại cơ quan có thẩm quyền.</source>
        <comment>danh mục</comment>
        <translation>The procedure is not for this office to decide: please file with the competent authority.</translation>
    </message>
    <message>
        <source>Thủ tục này chỉ nhận trực tiếp: người yêu cầu phải có mặt, chưa đọc thẻ của ai.</source>
        <translation>This procedure is taken only in person: the requester must be present, and nobody&apos;s card has been read.</translation>
    </message>
    <message>
        <source>Thủ tục này không có bảng chép: hồ sơ tự gửi lên cổng</source>
        <translation>This procedure has no copy table: its filings go to the gateway by themselves</translation>
    </message>
    <message>
        <source>Thủ tục này không cần giấy tờ kèm theo</source>
        <translation>This procedure needs no papers</translation>
    </message>
    <message>
        <source>Thủ tục này ở đây chỉ có hướng dẫn.</source>
        <translation>For this procedure there is only guidance here.</translation>
    </message>
    <message>
        <source>Thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc</source>
        <comment>danh mục</comment>
        <translation>Change, correction or completion of civil status, another ethnic group</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký khai sinh</source>
        <comment>danh mục</comment>
        <translation>Birth registration</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký khai sinh có yếu tố nước ngoài</source>
        <comment>danh mục</comment>
        <translation>Birth registration with a foreign element</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con</source>
        <comment>danh mục</comment>
        <translation>Birth registration with recognition of parent and child</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký khai tử</source>
        <comment>danh mục</comment>
        <translation>Death registration</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký kết hôn</source>
        <comment>danh mục</comment>
        <translation>Marriage registration</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký kết hôn có yếu tố nước ngoài</source>
        <comment>danh mục</comment>
        <translation>Marriage registration with a foreign element</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký lại khai sinh</source>
        <comment>danh mục</comment>
        <translation>Re-registration of a birth</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký lại khai tử</source>
        <comment>danh mục</comment>
        <translation>Re-registration of a death</translation>
    </message>
    <message>
        <source>Thủ tục đăng ký lại kết hôn</source>
        <comment>danh mục</comment>
        <translation>Re-registration of a marriage</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ tự do đơn vị tự xếp</source>
        <translation>Order set by the office</translation>
    </message>
    <message>
        <source>Thứ tự theo {source}</source>
        <translation>Order as in {source}</translation>
    </message>
    <message>
        <source>Thử lại mật khẩu kho; sai mãi thì gọi quản trị mở bằng khóa khôi phục.</source>
        <translation>Try the store&apos;s password again; if it stays wrong, call the administrator to open with the recovery key.</translation>
    </message>
    <message>
        <source>Thử lại; những gì đã lưu vẫn còn. Báo quản trị kèm mã lỗi.</source>
        <translation>Try again; what was saved is still there. Tell the administrator the error code.</translation>
    </message>
    <message>
        <source>Thử ít chữ hơn, tên thường gọi, hoặc mã thủ tục.</source>
        <translation>Try fewer letters, a common name, or the procedure&apos;s code.</translation>
    </message>
    <message>
        <source>Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội</source>
        <comment>danh mục</comment>
        <translation>Start, change or end of the social pension</translation>
    </message>
    <message>
        <source>Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng</source>
        <comment>danh mục</comment>
        <translation>Start, change or end of the monthly social allowance and care support</translation>
    </message>
    <message>
        <source>Tin nơi cấp này</source>
        <translation>Trust this issuer</translation>
    </message>
    <message>
        <source>Tin nơi cấp này: {subject}?</source>
        <translation>Trust this issuer: {subject}?</translation>
    </message>
    <message>
        <source>Tiêu đề cột: {table}</source>
        <translation>Column headings: {table}</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tiếp: chọn thủ tục</source>
        <translation>Next: choose a procedure</translation>
    </message>
    <message>
        <source>Tiếp: giấy tờ</source>
        <translation>Next: papers</translation>
    </message>
    <message>
        <source>Tiếp: xem lại</source>
        <translation>Next: review</translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <comment>danh mục</comment>
        <translation>In cash</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Tra cứu hồ sơ</source>
        <translation>Search filings</translation>
    </message>
    <message>
        <source>Tra dữ liệu dân cư</source>
        <translation>Population register asked</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Trang {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>Trang {number} trong {of} của {file}</source>
        <translation>Page {number} of {of} of {file}</translation>
    </message>
    <message>
        <source>Trang {number}/{pages}</source>
        <translation>Page {number}/{pages}</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <comment>thời hạn</comment>
        <translation>Same day</translation>
    </message>
    <message>
        <source>Trong ngày</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Trong ngày làm việc; nhận sau 15 giờ thì ngày làm việc tiếp theo</source>
        <comment>danh mục</comment>
        <translation>The same working day; after 15:00 the next working day</translation>
    </message>
    <message>
        <source>Trong nước</source>
        <comment>danh mục</comment>
        <translation>In Viet Nam</translation>
    </message>
    <message>
        <source>Trong nước hay nước ngoài</source>
        <comment>danh mục</comment>
        <translation>In Viet Nam or abroad</translation>
    </message>
    <message>
        <source>Trung tâm dịch vụ việc làm</source>
        <comment>danh mục</comment>
        <translation>Employment service centre</translation>
    </message>
    <message>
        <source>Trên đường tới cổng</source>
        <translation>On the way to the gateway</translation>
    </message>
    <message>
        <source>Trên đầu đọc còn thẻ của người trước: thay bằng thẻ vừa quét.</source>
        <translation>The last citizen&apos;s card still lies on the reader: replace it with the card just scanned.</translation>
    </message>
    <message>
        <source>Trí tuệ</source>
        <comment>danh mục</comment>
        <translation>Intellectual</translation>
    </message>
    <message>
        <source>Trích lục bản án hoặc quyết định ly hôn của bên nam</source>
        <comment>danh mục</comment>
        <translation>Extract of the man&apos;s divorce judgment or decision</translation>
    </message>
    <message>
        <source>Trích lục bản án hoặc quyết định ly hôn của bên nữ</source>
        <comment>danh mục</comment>
        <translation>Extract of the woman&apos;s divorce judgment or decision</translation>
    </message>
    <message>
        <source>Trích lục bản án hoặc quyết định ly hôn đã có hiệu lực pháp luật</source>
        <comment>danh mục</comment>
        <translation>Extract of the final divorce judgment or decision</translation>
    </message>
    <message>
        <source>Trích lục khai tử</source>
        <comment>danh mục</comment>
        <translation>Death extract</translation>
    </message>
    <message>
        <source>Trích lục thay đổi, cải chính hộ tịch</source>
        <comment>danh mục</comment>
        <translation>Extract of the change or correction of civil status</translation>
    </message>
    <message>
        <source>Trùng nơi thường trú</source>
        <comment>danh mục</comment>
        <translation>At residence</translation>
    </message>
    <message>
        <source>Trước</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Trường hợp khác</source>
        <comment>danh mục</comment>
        <translation>Another case</translation>
    </message>
    <message>
        <source>Trường trung học cơ sở, Ủy ban nhân dân cấp xã</source>
        <comment>danh mục</comment>
        <translation>Lower secondary school, commune People&apos;s Committee</translation>
    </message>
    <message>
        <source>Trường trung học phổ thông, sở giáo dục và đào tạo</source>
        <comment>danh mục</comment>
        <translation>Upper secondary school, provincial education department</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Trả kết quả {code}</source>
        <translation>Hand over the result of {code}</translation>
    </message>
    <message>
        <source>Trẻ em, chưa có thẻ</source>
        <translation>Child without a card</translation>
    </message>
    <message>
        <source>Trẻ khai sinh theo hồ sơ {code}: chưa thấy đăng ký thường trú cho trẻ ở quầy này.</source>
        <translation>Child registered by filing {code}: no permanent residence registration for the child seen at this counter yet.</translation>
    </message>
    <message>
        <source>Trẻ không thể sinh trước cha.</source>
        <comment>danh mục</comment>
        <translation>The child cannot be born before the father.</translation>
    </message>
    <message>
        <source>Trẻ không thể sinh trước mẹ.</source>
        <comment>danh mục</comment>
        <translation>The child cannot be born before the mother.</translation>
    </message>
    <message>
        <source>Trẻ từ đủ 6 tuổi không thuộc thủ tục liên thông này.</source>
        <comment>danh mục</comment>
        <translation>For a child of 6 or older this combined procedure does not apply.</translation>
    </message>
    <message>
        <source>Trợ cấp hưu trí xã hội</source>
        <comment>danh mục</comment>
        <translation>Social pension</translation>
    </message>
    <message>
        <source>Trợ cấp thất nghiệp</source>
        <comment>danh mục</comment>
        <translation>Unemployment allowance</translation>
    </message>
    <message>
        <source>Trợ cấp xã hội</source>
        <comment>danh mục</comment>
        <translation>Social allowance</translation>
    </message>
    <message>
        <source>Trợ cấp xã hội hàng tháng</source>
        <comment>danh mục</comment>
        <translation>Monthly social allowance</translation>
    </message>
    <message>
        <source>Trợ cấp ưu đãi người có công</source>
        <comment>danh mục</comment>
        <translation>Allowance for people of merit</translation>
    </message>
    <message>
        <source>Trợ cấp, phụ cấp khác</source>
        <comment>danh mục</comment>
        <translation>Other allowances</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Trợ giúp: {title}</source>
        <translation>Help: {title}</translation>
    </message>
    <message>
        <source>Trừ hạng A1, A, B1.</source>
        <comment>danh mục</comment>
        <translation>Except classes A1, A, B1.</translation>
    </message>
    <message>
        <source>Trừ người chỉ có giấy phép hạng A1, A, B1; không phải nộp khi đã có dữ liệu điện tử.</source>
        <comment>danh mục</comment>
        <translation>Except who has only class A1, A or B1; not needed where electronic data exist.</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tiếp</source>
        <comment>danh mục</comment>
        <translation>In person</translation>
    </message>
    <message>
        <source>Trực tiếp hoặc trực tuyến</source>
        <translation>In person or online</translation>
    </message>
    <message>
        <source>Trực tiếp tại quầy</source>
        <comment>danh mục</comment>
        <translation>In person at the counter</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <comment>danh mục</comment>
        <translation>Online</translation>
    </message>
    <message>
        <source>Tuyển sinh lớp 6</source>
        <comment>danh mục</comment>
        <translation>Admission to grade 6</translation>
    </message>
    <message>
        <source>Tuyển sinh trung học cơ sở</source>
        <comment>danh mục</comment>
        <translation>Admission to lower secondary school</translation>
    </message>
    <message>
        <source>Tuổi của cha lúc sinh con rất nhỏ: xin kiểm tra lại.</source>
        <comment>danh mục</comment>
        <translation>The father was very young when the child was born: please check.</translation>
    </message>
    <message>
        <source>Tuổi của mẹ lúc sinh con rất nhỏ: xin kiểm tra lại.</source>
        <comment>danh mục</comment>
        <translation>The mother was very young when the child was born: please check.</translation>
    </message>
    <message>
        <source>Tài khoản</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Tài khoản của quầy</source>
        <translation>Accounts of the counter</translation>
    </message>
    <message>
        <source>Tài khoản của tôi</source>
        <translation>My account</translation>
    </message>
    <message>
        <source>Tài khoản mới</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Tài khoản ngân hàng</source>
        <comment>danh mục</comment>
        <translation>To a bank account</translation>
    </message>
    <message>
        <source>Tài khoản này không có quyền làm việc đó.</source>
        <translation>This account may not do that.</translation>
    </message>
    <message>
        <source>Tài khoản này đã bị chặn.</source>
        <translation>This account has been blocked.</translation>
    </message>
    <message>
        <source>Tài khoản tạm khóa vì sai nhiều lần.</source>
        <translation>The account is locked for a while after too many wrong tries.</translation>
    </message>
    <message>
        <source>Tách</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Tách hộ</source>
        <comment>danh mục</comment>
        <translation>Separation of a household</translation>
    </message>
    <message>
        <source>Tách từ trang này thành một giấy tờ riêng</source>
        <translation>Split off a paper of its own from this page on</translation>
    </message>
    <message>
        <source>Tên chế độ và mức hưởng</source>
        <comment>danh mục</comment>
        <translation>Name and amount of the benefit</translation>
    </message>
    <message>
        <source>Tên chủ tài khoản</source>
        <comment>danh mục</comment>
        <translation>Name of the account holder</translation>
    </message>
    <message>
        <source>Tên cơ sở lưu trú</source>
        <comment>danh mục</comment>
        <translation>Name of the accommodation</translation>
    </message>
    <message>
        <source>Tên của bản chính giấy tờ, văn bản</source>
        <comment>danh mục</comment>
        <translation>Title of the original</translation>
    </message>
    <message>
        <source>Tên giấy tờ hộ tịch</source>
        <comment>danh mục</comment>
        <translation>Name of the civil status paper</translation>
    </message>
    <message>
        <source>Tên gọi khác</source>
        <comment>danh mục</comment>
        <translation>Other name</translation>
    </message>
    <message>
        <source>Tên hoặc mật khẩu không đúng.</source>
        <translation>The name or the password is wrong.</translation>
    </message>
    <message>
        <source>Tên và địa chỉ cơ quan</source>
        <comment>danh mục</comment>
        <translation>Name and address of the authority</translation>
    </message>
    <message>
        <source>Tên đăng nhập</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Tên đăng nhập đã có người dùng, hoặc chưa đúng.</source>
        <translation>The user name is taken already, or is not valid.</translation>
    </message>
    <message>
        <source>Tên địa giới cũ</source>
        <comment>danh mục</comment>
        <translation>Former place name</translation>
    </message>
    <message>
        <source>Tìm thẻ trên đầu đọc</source>
        <translation>Looking for the card on the reader</translation>
    </message>
    <message>
        <source>Tìm thủ tục</source>
        <translation>Search procedures</translation>
    </message>
    <message>
        <source>Tìm trong mọi hồ sơ của quầy này</source>
        <translation>Search all filings of this counter</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tình trạng gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Tình trạng hiện tại</source>
        <comment>danh mục</comment>
        <translation>Present state</translation>
    </message>
    <message>
        <source>Tình trạng hôn nhân</source>
        <comment>danh mục</comment>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Tình trạng hôn nhân bên nam</source>
        <comment>danh mục</comment>
        <translation>Marital status, the man</translation>
    </message>
    <message>
        <source>Tình trạng hôn nhân bên nữ</source>
        <comment>danh mục</comment>
        <translation>Marital status, the woman</translation>
    </message>
    <message>
        <source>Tình trạng hôn nhân khác</source>
        <comment>danh mục</comment>
        <translation>Another marital status</translation>
    </message>
    <message>
        <source>Tình trạng đi học</source>
        <comment>danh mục</comment>
        <translation>Schooling</translation>
    </message>
    <message>
        <source>Tích hợp giấy phép có thời hạn với không thời hạn</source>
        <comment>danh mục</comment>
        <translation>Join a licence with a term to one without</translation>
    </message>
    <message>
        <source>Tính theo giờ hẹn trả trên phiếu và lịch làm việc.</source>
        <translation>Counted from the appointment on the slip and the working calendar.</translation>
    </message>
    <message>
        <source>Tòa án</source>
        <comment>danh mục</comment>
        <translation>Court</translation>
    </message>
    <message>
        <source>Tôi cần thêm thời gian</source>
        <translation>I need more time</translation>
    </message>
    <message>
        <source>Tôi không mang thẻ</source>
        <translation>I have no card with me</translation>
    </message>
    <message>
        <source>Tôi là</source>
        <comment>danh mục</comment>
        <translation>I am</translation>
    </message>
    <message>
        <source>Tôn giáo</source>
        <comment>danh mục</comment>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Tại nơi nhận kết quả khai sinh</source>
        <comment>danh mục</comment>
        <translation>Where the birth result is handed over</translation>
    </message>
    <message>
        <source>Tại quầy</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Tạm trú</source>
        <comment>danh mục</comment>
        <translation>Temporary</translation>
    </message>
    <message>
        <source>Tạm trú theo hồ sơ {code} hết ngày {day}.</source>
        <translation>The temporary residence of filing {code} ends on {day}.</translation>
    </message>
    <message>
        <source>Tạm trú theo hồ sơ {code} đã hết ngày {day}: nếu còn ở thì đăng ký lại.</source>
        <translation>The temporary residence of filing {code} ended on {day}: if they still live there, register again.</translation>
    </message>
    <message>
        <source>Tạm trú từ ngày</source>
        <comment>danh mục</comment>
        <translation>Temporary residence from</translation>
    </message>
    <message>
        <source>Tạm vắng</source>
        <comment>danh mục</comment>
        <translation>Temporary absence</translation>
    </message>
    <message>
        <source>Tạm vắng từ ngày</source>
        <comment>danh mục</comment>
        <translation>Absent from</translation>
    </message>
    <message>
        <source>Tạo mã dự phòng mới</source>
        <translation>New recovery codes made</translation>
    </message>
    <message>
        <source>Tải lại</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Tải lại danh sách; có thể cán bộ khác đã xử lý.</source>
        <translation>Load the list again; another officer may have handled it.</translation>
    </message>
    <message>
        <source>Tải lại tệp từ nơi công bố; danh sách chủ thì chọn thêm chứng thư gốc.</source>
        <translation>Download the file again from where it is published; for a master list also choose the root certificate.</translation>
    </message>
    <message>
        <source>TẬP HUẤN</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Tập huấn: {officer}, {supervisor} hoặc {administrator}, mật khẩu {password}</source>
        <translation>Practice: {officer}, {supervisor} or {administrator}, password {password}</translation>
    </message>
    <message>
        <source>Tệp PDF có mật khẩu.</source>
        <translation>The PDF file has a password.</translation>
    </message>
    <message>
        <source>Tệp chưa được tin; xóa đi không đổi gì ở việc đọc thẻ. Việc xóa được ghi vào nhật ký.</source>
        <translation>The file is not trusted; deleting it changes nothing for the reading of cards. It is written into the audit trail.</translation>
    </message>
    <message>
        <source>Tệp có chữ ký số: sửa trang sẽ làm hỏng chữ ký.</source>
        <translation>The file is digitally signed: changing a page would break the signature.</translation>
    </message>
    <message>
        <source>Tệp cấu hình của quầy có chỗ sai.</source>
        <translation>The counter&apos;s settings file has errors.</translation>
    </message>
    <message>
        <source>Tệp của quầy này: hồ sơ trở về hàng chờ. Tệp của quầy khác: giữ nguyên niêm phong và chuyển tới cổng.</source>
        <translation>A file of this counter: its filings come back to the queue. A file of another counter: it stays sealed and is passed on to the gateway.</translation>
    </message>
    <message>
        <source>Tệp không nhận được: hỏng, hoặc chữ ký không dẫn tới nơi đã tin cậy.</source>
        <translation>The file was not taken: it is damaged, or its signature leads to no trusted issuer.</translation>
    </message>
    <message>
        <source>Tệp không được niêm phong cho nơi này.</source>
        <translation>The file is not sealed for this place.</translation>
    </message>
    <message>
        <source>Tệp không đọc được.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Tệp kèm theo</source>
        <translation>Files attached</translation>
    </message>
    <message>
        <source>Tệp mang hộ đã xong.</source>
        <translation>The carried file is done with.</translation>
    </message>
    <message>
        <source>Tệp mang đi bị hỏng, bị cắt hoặc không phải của chương trình.</source>
        <translation>The carried file is damaged, cut off, or not this program&apos;s.</translation>
    </message>
    <message>
        <source>Tệp này đã có trong hồ sơ.</source>
        <translation>This file is already in the filing.</translation>
    </message>
    <message>
        <source>Tệp nằm trong thư mục của quầy mà chưa ai nhập, nên chưa được tin. Chỉ xác nhận khi dấu vân tay SHA-256 đúng như nơi công bố: {fingerprint}</source>
        <translation>The file lies in the counter&apos;s folder and nobody imported it, so it is not trusted. Confirm it only where its SHA-256 fingerprint is the published one: {fingerprint}</translation>
    </message>
    <message>
        <source>Tệp quá lớn.</source>
        <translation>The file is too large.</translation>
    </message>
    <message>
        <source>Tệp trống.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>Tệp đính kèm đi sau, không làm mất chỗ{sent}</source>
        <translation>Attached files follow; the place is kept{sent}</translation>
    </message>
    <message>
        <source>Tệp được giữ nguyên niêm phong và tự gửi tới cổng khi có mạng. Không ai ở quầy này đọc được.</source>
        <translation>The file stays sealed and goes to the gateway by itself when there is a line. Nobody at this counter can read it.</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <comment>danh mục</comment>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố cư trú</source>
        <comment>danh mục</comment>
        <translation>Province or city of residence</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố của người thông báo</source>
        <comment>danh mục</comment>
        <translation>Province or city of the person notifying</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố nơi lưu trú</source>
        <comment>danh mục</comment>
        <translation>Province or city of the stay</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố nơi ở hiện tại</source>
        <comment>danh mục</comment>
        <translation>Province or city of the present address</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố thường trú</source>
        <comment>danh mục</comment>
        <translation>Province or city of permanent residence</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố thường trú đang xóa</source>
        <comment>danh mục</comment>
        <translation>Province or city of the residence removed</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố tạm trú</source>
        <comment>danh mục</comment>
        <translation>Province or city of temporary residence</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố; sinh ở nước ngoài thì ghi tên quốc gia</source>
        <comment>danh mục</comment>
        <translation>Province or city; if born abroad, the country</translation>
    </message>
    <message>
        <source>Tới</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Tới nhanh</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Tới ô chưa trả lời</source>
        <translation>To the next field without an answer</translation>
    </message>
    <message>
        <source>Tới đâu? Gõ tên thủ tục, mục, việc cần làm, mã hồ sơ hay tên người</source>
        <translation>Where to? Type a procedure, a place, a task, a filing code or a name</translation>
    </message>
    <message>
        <source>Tờ khai</source>
        <translation>Declaration</translation>
    </message>
    <message>
        <source>Tờ khai CT01, TT 116/2026/TT-BCA</source>
        <comment>danh mục</comment>
        <translation>Declaration CT01, Circular 116/2026/TT-BCA</translation>
    </message>
    <message>
        <source>Tờ khai TK1-TS</source>
        <comment>danh mục</comment>
        <translation>Declaration TK1-TS</translation>
    </message>
    <message>
        <source>Tờ khai chưa ghi đủ các mục bắt buộc.</source>
        <comment>danh mục</comment>
        <translation>The declaration lacks required entries.</translation>
    </message>
    <message>
        <source>Tờ khai chưa đủ: trả lời hết rồi mới chép sang hệ thống khác</source>
        <translation>The declaration is not complete: answer everything before copying it into another system</translation>
    </message>
    <message>
        <source>Tờ khai còn chỗ chưa đúng.</source>
        <translation>Something in the declaration is not right yet.</translation>
    </message>
    <message>
        <source>Tờ khai có mục không thuộc mẫu này.</source>
        <comment>danh mục</comment>
        <translation>The declaration has an entry that is not in this form.</translation>
    </message>
    <message>
        <source>Tờ khai hưởng mai táng phí, tử tuất theo mẫu của chế độ được hưởng</source>
        <comment>danh mục</comment>
        <translation>Declaration for funeral costs and survivors&apos; benefit on the form of the scheme</translation>
    </message>
    <message>
        <source>Tờ khai mẫu 1a, 1b, 1c, 1d, 2a, 2b hoặc 03 của Nghị định 20/2021/NĐ-CP</source>
        <comment>danh mục</comment>
        <translation>Declaration on form 1a, 1b, 1c, 1d, 2a, 2b or 03 of Decree 20/2021/NĐ-CP</translation>
    </message>
    <message>
        <source>Tờ khai này không còn phần nào cho người có thẻ đó</source>
        <translation>No part of this declaration is left for the owner of that card</translation>
    </message>
    <message>
        <source>Tờ khai thay đổi thông tin cư trú (CT01) có chữ ký của chủ hộ, chủ sở hữu</source>
        <comment>danh mục</comment>
        <translation>Residence declaration (CT01) signed by the head of household and the owner</translation>
    </message>
    <message>
        <source>Tờ khai vừa đổi: đọc lại từ đầu</source>
        <translation>The declaration has just changed: read it again from the start</translation>
    </message>
    <message>
        <source>Tờ khai {code} · {official}</source>
        <translation>Declaration {code} · {official}</translation>
    </message>
    <message>
        <source>Tờ khai đã đổi mẫu: phần còn hợp đã giữ lại</source>
        <translation>The form has changed: what still fits was kept</translation>
    </message>
    <message>
        <source>Tờ khai đã đổi sau khi đọc cho người dân nghe: xin đọc lại.</source>
        <translation>The declaration was changed after it was read out to the citizen: please read it out again.</translation>
    </message>
    <message>
        <source>Tờ khai đăng ký thuế theo mẫu của Bộ Tài chính</source>
        <comment>danh mục</comment>
        <translation>Tax registration form of the Ministry of Finance</translation>
    </message>
    <message>
        <source>Tờ khai đề nghị hỗ trợ chi phí mai táng (Mẫu số 02 Nghị định 176/2025/NĐ-CP)</source>
        <comment>danh mục</comment>
        <translation>Request for help with funeral costs (form 02, Decree 176/2025/NĐ-CP)</translation>
    </message>
    <message>
        <source>Từ 10 ký tự, không chứa tên đăng nhập, khác mật khẩu đang dùng.</source>
        <translation>At least 10 characters, without your user name, other than your present password.</translation>
    </message>
    <message>
        <source>Từ 10 ký tự. Một câu dài dễ nhớ tốt hơn vài ký tự lạ.</source>
        <translation>At least 10 characters. A long sentence is easier to remember than a few odd characters.</translation>
    </message>
    <message>
        <source>Từ chip</source>
        <translation>From the chip</translation>
    </message>
    <message>
        <source>Từ chip của chính người này</source>
        <translation>From this person&apos;s own chip</translation>
    </message>
    <message>
        <source>Từ chối tiếp nhận (Mẫu 03)</source>
        <translation>Refusal (Mẫu 03)</translation>
    </message>
    <message>
        <source>Từ hồ sơ trước, chưa xác minh</source>
        <translation>From an earlier filing, not verified</translation>
    </message>
    <message>
        <source>Từ lần thứ hai</source>
        <comment>danh mục</comment>
        <translation>Second time or later</translation>
    </message>
    <message>
        <source>Từ nay tệp trong thư mục không còn được tin. Phụ trách quầy đối chiếu dấu vân tay ở trang Cài đặt.</source>
        <translation>From now on files in the folder are not trusted. Whoever is in charge compares the fingerprints in Settings.</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <comment>danh mục</comment>
        <translation>From</translation>
    </message>
    <message>
        <source>Từ tháng, năm</source>
        <comment>danh mục</comment>
        <translation>From month and year</translation>
    </message>
    <message>
        <source>Từ · đến</source>
        <translation>From · to</translation>
    </message>
    <message>
        <source>Từ đủ 70 đến dưới 75 tuổi phải thuộc hộ nghèo hoặc hộ cận nghèo.</source>
        <comment>danh mục</comment>
        <translation>From 70 to under 75 only for a poor or near-poor household.</translation>
    </message>
    <message>
        <source>Từng bị trả: {reason} ({count} hồ sơ)</source>
        <translation>Returned before: {reason} (filings: {count})</translation>
    </message>
    <message>
        <source>Tự ký</source>
        <translation>Signs by hand</translation>
    </message>
    <message numerus="yes">
        <source>Tự xóa hết thông tin sau %n giây</source>
        <translation>
            <numerusform>Everything is erased in %n second</numerusform>
            <numerusform>Everything is erased in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>USB và sao lưu</source>
        <translation>USB and backup</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Vai trò (chọn là thêm)</source>
        <translation>Role (choosing it adds the account)</translation>
    </message>
    <message>
        <source>Vai trò mới của {name}?</source>
        <translation>New role of {name}?</translation>
    </message>
    <message>
        <source>Vay vốn</source>
        <comment>danh mục</comment>
        <translation>Loan</translation>
    </message>
    <message>
        <source>Vi phạm hành chính giao thông chưa chấp hành</source>
        <comment>danh mục</comment>
        <translation>Traffic fines not settled</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Việc chết</source>
        <comment>danh mục</comment>
        <translation>The death</translation>
    </message>
    <message>
        <source>Việc của ngày làm việc tới</source>
        <translation>Next working day</translation>
    </message>
    <message>
        <source>Việc gì</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Việc hộ tịch đã đăng ký</source>
        <comment>danh mục</comment>
        <translation>Civil status event registered</translation>
    </message>
    <message>
        <source>Việc đang chờ</source>
        <translation>Work waiting</translation>
    </message>
    <message numerus="yes">
        <source>Và %n tệp khác.</source>
        <translation>
            <numerusform>And %n other file.</numerusform>
            <numerusform>And %n other files.</numerusform>
        </translation>
    </message>
    <message>
        <source>Vào quầy</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Vì sao còn chờ</source>
        <translation>Why it waits</translation>
    </message>
    <message>
        <source>Vì điều gì?</source>
        <translation>For what reason?</translation>
    </message>
    <message>
        <source>Vì điều gì? Có thể chọn nhiều, hoặc bỏ qua.</source>
        <translation>For what reason? You may choose several, or none.</translation>
    </message>
    <message>
        <source>Vì: {reasons}.</source>
        <translation>Because of: {reasons}.</translation>
    </message>
    <message>
        <source>Ví dụ: cán bộ nghỉ ốm, công dân đang chờ</source>
        <translation>For example: officer ill, citizen waiting</translation>
    </message>
    <message>
        <source>Ví dụ: giấy chứng sinh ghi sai ngày sinh của mẹ</source>
        <translation>For example: the birth notice gives a wrong birth date of the mother</translation>
    </message>
    <message>
        <source>Ví dụ: mẹ, anh ruột, người được ủy quyền</source>
        <comment>danh mục</comment>
        <translation>For example: mother, brother, authorised representative</translation>
    </message>
    <message>
        <source>Ví dụ: ngày sinh đã ghi …, nay ghi …</source>
        <comment>danh mục</comment>
        <translation>For example: date of birth recorded …, to be …</translation>
    </message>
    <message>
        <source>Văn bản thỏa thuận của cha, mẹ về quốc tịch cho con</source>
        <comment>danh mục</comment>
        <translation>Parents&apos; written agreement on the child&apos;s nationality</translation>
    </message>
    <message>
        <source>Văn bản đồng ý của cha, mẹ hoặc người giám hộ</source>
        <comment>danh mục</comment>
        <translation>Written consent of the father, mother or guardian</translation>
    </message>
    <message>
        <source>Văn bản đồng ý của chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Written consent of the head of household</translation>
    </message>
    <message>
        <source>Văn bản đồng ý của chủ sở hữu chỗ ở hợp pháp</source>
        <comment>danh mục</comment>
        <translation>Written consent of the owner of the residence</translation>
    </message>
    <message>
        <source>Văn bản đồng ý của cơ quan có thẩm quyền giám sát, quản lý, giáo dục</source>
        <comment>danh mục</comment>
        <translation>Written consent of the supervising authority</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền</source>
        <comment>danh mục</comment>
        <translation>Letter of authority</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền yêu cầu cấp Giấy xác nhận tình trạng hôn nhân</source>
        <comment>danh mục</comment>
        <translation>Authorisation to ask for a certificate of marital status</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền yêu cầu cấp Phiếu lý lịch tư pháp</source>
        <comment>danh mục</comment>
        <translation>Authorisation to ask for a criminal record certificate</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền đăng ký khai sinh</source>
        <comment>danh mục</comment>
        <translation>Authorisation to register a birth</translation>
    </message>
    <message>
        <source>Văn bản ủy quyền đăng ký khai tử</source>
        <comment>danh mục</comment>
        <translation>Authorisation to register a death</translation>
    </message>
    <message>
        <source>Văn phòng đăng ký đất đai</source>
        <comment>danh mục</comment>
        <translation>Land registration office</translation>
    </message>
    <message>
        <source>Văn phòng đăng ký đất đai, Ủy ban nhân dân cấp xã</source>
        <comment>danh mục</comment>
        <translation>Land registration office, commune People&apos;s Committee</translation>
    </message>
    <message>
        <source>Vẫn hướng dẫn được: chọn thủ tục (F3), xem giấy tờ phải có, in giấy hướng dẫn (Ctrl P).</source>
        <translation>You can still advise: choose the procedure (F3), see what papers it needs, print the guide slip (Ctrl P).</translation>
    </message>
    <message>
        <source>Vẫn hỏng: xem ảnh, số và hạn in trên thẻ; quét mã QR để lấy số.</source>
        <translation>Still broken: look at the photo, number and expiry printed on the card; scan the QR code for the number.</translation>
    </message>
    <message>
        <source>Vẫn là thẻ của người nộp: đặt thẻ của người kia lên đầu đọc</source>
        <translation>This is still the card of the person filing: put the other person&apos;s card on the reader</translation>
    </message>
    <message>
        <source>Vẫn tiếp nhận và in phiếu được: không gửi gì tới cổng này cho đến khi người giám sát kiểm tra với đơn vị vận hành cổng và gỡ báo động.</source>
        <translation>Serving and printing slips go on: nothing is sent to this gateway until a supervisor has checked with whoever runs it and has lifted the alarm.</translation>
    </message>
    <message>
        <source>Vẫn tiếp nhận được. Cổng sẽ kiểm lại khi có chứng thư của nơi cấp.</source>
        <translation>It can be accepted. The gateway checks again when it has the issuer&apos;s certificate.</translation>
    </message>
    <message>
        <source>Vận động</source>
        <comment>danh mục</comment>
        <translation>Movement</translation>
    </message>
    <message>
        <source>Về Chờ gửi</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Về Hồ sơ</source>
        <translation>To filings</translation>
    </message>
    <message>
        <source>Về xem lại</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Vợ</source>
        <comment>danh mục</comment>
        <translation>Wife</translation>
    </message>
    <message>
        <source>Vợ hoặc chồng</source>
        <translation>Wife or husband</translation>
    </message>
    <message>
        <source>Vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>Spouse</translation>
    </message>
    <message>
        <source>Vợ hoặc chồng đã chết, chưa đăng ký kết hôn lại</source>
        <comment>danh mục</comment>
        <translation>Wife or husband died, not married again</translation>
    </message>
    <message>
        <source>Xe cần đăng ký</source>
        <comment>danh mục</comment>
        <translation>The vehicle to be registered</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Xem chữ ký đồng ý của {who} trên tờ khai.</source>
        <translation>Look for the consenting signature of the {who} on the declaration.</translation>
    </message>
    <message>
        <source>Xem có chương trình khác đang dùng máy quét không; tắt, bật lại rồi bấm F6.</source>
        <translation>See whether another program is using the scanner; switch it off and on, then press F6.</translation>
    </message>
    <message>
        <source>Xem có phải thẻ ngân hàng hay thẻ khác; đặt thẻ căn cước có chip.</source>
        <translation>See whether it is a bank card or another one; put an ID card with a chip on the reader.</translation>
    </message>
    <message>
        <source>Xem cần mang gì, quầy nào, giờ nào</source>
        <translation>What to bring, where to go, and when</translation>
    </message>
    <message>
        <source>Xem danh sách hồ sơ</source>
        <translation>Looked at a list of filings</translation>
    </message>
    <message>
        <source>Xem giấy tờ đã nộp trước</source>
        <translation>Looked at papers given before</translation>
    </message>
    <message>
        <source>Xem giấy và máy in rồi bấm Ctrl+P; hồ sơ đã nộp vẫn còn nguyên.</source>
        <translation>Check the paper and the printer, then press Ctrl+P; the filing is safe.</translation>
    </message>
    <message>
        <source>Xem hồ sơ trong ngày</source>
        <translation>Day&apos;s filings looked at</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Xem lại trước khi nộp</source>
        <translation>Check before filing</translation>
    </message>
    <message>
        <source>Xem lại từng dòng. Dòng nào sai thì bấm Sửa.</source>
        <translation>Read every line. If one is wrong, press Change.</translation>
    </message>
    <message>
        <source>Xem lại “{place}”.</source>
        <translation>Look at “{place}” again.</translation>
    </message>
    <message>
        <source>Xem máy chủ PostgreSQL có chạy không, địa chỉ và mật khẩu trong cài đặt có đúng không; hồ sơ ở quầy vẫn an toàn và tự gửi lại.</source>
        <translation>See whether the PostgreSQL server is running, and whether the address and password in the settings are right; filings at the counter are safe and are sent again by themselves.</translation>
    </message>
    <message>
        <source>Xem nháp của mọi người</source>
        <translation>Everybody&apos;s drafts looked at</translation>
    </message>
    <message>
        <source>Xem nhật ký</source>
        <translation>Audit trail looked at</translation>
    </message>
    <message>
        <source>Xem quá trình hồ sơ</source>
        <translation>History of a filing looked at</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Xem tên phí bằng motcua catalogue show MÃ; trùng tên thì thêm @online hoặc @direct.</source>
        <translation>See the fee&apos;s name with motcua catalogue show CODE; where two have one name add @online or @direct.</translation>
    </message>
    <message>
        <source>Xem đủ số định danh</source>
        <translation>Personal ID number shown</translation>
    </message>
    <message>
        <source>Xem ảnh và giờ đang chạy trên màn hình; không nhận ảnh chụp, không cầm máy của người dân.</source>
        <translation>Look at the photo and the running clock on the screen; accept no screenshot, do not hold the citizen&apos;s phone.</translation>
    </message>
    <message>
        <source>Xem: {what}</source>
        <translation>View: {what}</translation>
    </message>
    <message>
        <source>Xin bản không đặt mật khẩu, hoặc quét bản giấy.</source>
        <translation>Ask for a copy without a password, or scan the paper.</translation>
    </message>
    <message>
        <source>Xin chờ một chút.</source>
        <translation>One moment please.</translation>
    </message>
    <message>
        <source>Xin giấy phép, chứng chỉ</source>
        <comment>danh mục</comment>
        <translation>Licence or certificate</translation>
    </message>
    <message>
        <source>Xin gõ mã hồ sơ, hoặc đưa mã QR trên phiếu vào máy quét.</source>
        <translation>Please type the filing&apos;s code, or hold the slip&apos;s QR code to the scanner.</translation>
    </message>
    <message>
        <source>Xin lấy phiếu, và cầm thẻ về. Hồ sơ giữ đúng thứ tự kể cả khi mất mạng.</source>
        <translation>Please take your slip and your card. Your filing keeps its place even while offline.</translation>
    </message>
    <message>
        <source>Xin nhập rồi hãy bấm Xong.</source>
        <translation>Please type something before you press Done.</translation>
    </message>
    <message>
        <source>Xin việc làm</source>
        <comment>danh mục</comment>
        <translation>Job application</translation>
    </message>
    <message>
        <source>Xin xem lại</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Xin ông/bà chờ trong giây lát</source>
        <translation>One moment please</translation>
    </message>
    <message>
        <source>Xin ông/bà xem lại</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Xin đừng nhấc thẻ.</source>
        <translation>Please do not lift the card.</translation>
    </message>
    <message>
        <source>Xoay</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Xoay trang sang phải</source>
        <translation>Turn the page to the right</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xong bài đầu</source>
        <translation>First exercise done</translation>
    </message>
    <message>
        <source>Xong, về Xem lại</source>
        <translation>Done, back to review</translation>
    </message>
    <message>
        <source>Xuất CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>Xuất có chữ ký</source>
        <translation>Export signed</translation>
    </message>
    <message>
        <source>Xuất danh sách sai lệch</source>
        <translation>List of mismatches exported</translation>
    </message>
    <message>
        <source>Xuất hồ sơ chờ gửi</source>
        <translation>Export filings to be sent</translation>
    </message>
    <message>
        <source>Xuất hồ sơ ra USB</source>
        <translation>Filings exported to USB</translation>
    </message>
    <message>
        <source>Xuất nhật ký</source>
        <translation>Audit trail exported</translation>
    </message>
    <message>
        <source>Xuất ra USB</source>
        <translation>Export to USB</translation>
    </message>
    <message>
        <source>Xuất sổ ngày</source>
        <translation>Export day&apos;s register</translation>
    </message>
    <message>
        <source>Xuất sổ theo dõi</source>
        <translation>Register exported</translation>
    </message>
    <message>
        <source>Xuất trình bản chính khi nhận giấy phép mới.</source>
        <comment>danh mục</comment>
        <translation>Show the original when collecting the new licence.</translation>
    </message>
    <message>
        <source>Xuất trình để đối chiếu. Không phải nộp bản sao giấy tờ đã có trên VNeID.</source>
        <comment>danh mục</comment>
        <translation>Shown for comparison. No copy is needed of papers that are on VNeID.</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Xác nhận bằng</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>Xác nhận là bạn</source>
        <translation>Confirm that it is you</translation>
    </message>
    <message>
        <source>Xác nhận lại bị từ chối</source>
        <translation>Confirmation refused</translation>
    </message>
    <message>
        <source>Xác nhận lại danh tính</source>
        <translation>Identity confirmed again</translation>
    </message>
    <message>
        <source>Xác nhận nhân thân không có thẻ</source>
        <translation>Identity attested without a card</translation>
    </message>
    <message>
        <source>Xác nhận qua VNeID</source>
        <comment>danh mục</comment>
        <translation>Through VNeID</translation>
    </message>
    <message>
        <source>Xác nhận số CMND</source>
        <comment>danh mục</comment>
        <translation>Certificate of a former ID number</translation>
    </message>
    <message>
        <source>Xác nhận số Chứng minh nhân dân khi đã được cấp thẻ Căn cước công dân</source>
        <comment>danh mục</comment>
        <translation>Certificate of a former 9-digit ID number</translation>
    </message>
    <message>
        <source>Xác nhận thông tin cư trú</source>
        <comment>danh mục</comment>
        <translation>Certificate of residence</translation>
    </message>
    <message>
        <source>Xác nhận thông tin về cư trú</source>
        <comment>danh mục</comment>
        <translation>Certificate of residence</translation>
    </message>
    <message>
        <source>Xác nhận thông tin về cư trú (CT07)</source>
        <comment>danh mục</comment>
        <translation>Certificate of residence (CT07)</translation>
    </message>
    <message>
        <source>Xác nhận tình trạng hôn nhân</source>
        <comment>danh mục</comment>
        <translation>Certificate of marital status</translation>
    </message>
    <message>
        <source>Xác nhận tệp chờ</source>
        <translation>Confirm a waiting file</translation>
    </message>
    <message>
        <source>Xác định lại dân tộc</source>
        <comment>danh mục</comment>
        <translation>Ethnic group again</translation>
    </message>
    <message>
        <source>Xác định mức độ khuyết tật</source>
        <comment>danh mục</comment>
        <translation>Assessment of a disability</translation>
    </message>
    <message>
        <source>Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật</source>
        <comment>danh mục</comment>
        <translation>Assessment of a disability, and the disability certificate</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu</source>
        <comment>danh mục</comment>
        <translation>Commune, ward or special zone</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu cư trú</source>
        <comment>danh mục</comment>
        <translation>Commune or ward of residence</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu của người thông báo</source>
        <comment>danh mục</comment>
        <translation>Commune or ward of the person notifying</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu nơi lưu trú</source>
        <comment>danh mục</comment>
        <translation>Commune or ward of the stay</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu nơi ở hiện tại</source>
        <comment>danh mục</comment>
        <translation>Commune or ward of the present address</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu thường trú</source>
        <comment>danh mục</comment>
        <translation>Commune or ward of permanent residence</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu thường trú đang xóa</source>
        <comment>danh mục</comment>
        <translation>Commune or ward of the residence removed</translation>
    </message>
    <message>
        <source>Xã, phường, đặc khu tạm trú</source>
        <comment>danh mục</comment>
        <translation>Commune or ward of temporary residence</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Xóa tệp {subject} khỏi thư mục?</source>
        <translation>Delete the file {subject} from the folder?</translation>
    </message>
    <message>
        <source>Xóa đăng ký thường trú</source>
        <comment>danh mục</comment>
        <translation>Removal of permanent residence registration</translation>
    </message>
    <message>
        <source>Xóa đăng ký tạm trú</source>
        <comment>danh mục</comment>
        <translation>Removal of temporary residence registration</translation>
    </message>
    <message>
        <source>Yêu cầu</source>
        <comment>danh mục</comment>
        <translation>Request</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung (Mẫu 02)</source>
        <translation>Supplement request (Mẫu 02)</translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung giấy tờ</source>
        <translation>Supplement requested</translation>
    </message>
    <message>
        <source>Yêu cầu cho bản thân: số định danh phải là của người yêu cầu.</source>
        <comment>danh mục</comment>
        <translation>For oneself: the ID number must be the requester&apos;s.</translation>
    </message>
    <message>
        <source>Yêu cầu của cơ quan giải quyết về tới đây cùng lý do.</source>
        <translation>Requests of the authority come here with their reason.</translation>
    </message>
    <message>
        <source>Yêu cầu lúc</source>
        <translation>Asked at</translation>
    </message>
    <message>
        <source>Yêu cầu nộp phí, lệ phí</source>
        <translation>Payment requested</translation>
    </message>
    <message>
        <source>Yêu cầu đã được giải quyết ở một hồ sơ khác còn hiệu lực.</source>
        <comment>danh mục</comment>
        <translation>The request was settled by another filing that is still in force.</translation>
    </message>
    <message>
        <source>bàn giao</source>
        <translation>hand over</translation>
    </message>
    <message>
        <source>bản</source>
        <comment>danh mục</comment>
        <translation>copies</translation>
    </message>
    <message>
        <source>bản quét</source>
        <translation>scan</translation>
    </message>
    <message>
        <source>bản trước không rõ đã ra chưa</source>
        <translation>earlier print not known to have come out</translation>
    </message>
    <message>
        <source>bắt buộc</source>
        <translation>required</translation>
    </message>
    <message>
        <source>bằng phím</source>
        <translation>by key</translation>
    </message>
    <message>
        <source>bỏ bước xác thực hai</source>
        <translation>drop the second step</translation>
    </message>
    <message>
        <source>cha, mẹ hoặc người giám hộ</source>
        <comment>danh mục</comment>
        <translation>father, mother or guardian</translation>
    </message>
    <message>
        <source>chip</source>
        <translation>chip</translation>
    </message>
    <message>
        <source>chip của thẻ</source>
        <translation>the card&apos;s chip</translation>
    </message>
    <message>
        <source>chip của thẻ, giấy tờ</source>
        <translation>chip of the card or passport</translation>
    </message>
    <message>
        <source>chip của thẻ, đã ký lúc nộp</source>
        <translation>chip of the card, signed at filing</translation>
    </message>
    <message>
        <source>cho phép khi chip không có PACE</source>
        <translation>allowed where the chip has no PACE</translation>
    </message>
    <message>
        <source>chưa</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>chưa chép</source>
        <translation>not copied</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>not there yet</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>chưa có, đơn vị yêu cầu</source>
        <translation>none yet, the office wants one</translation>
    </message>
    <message>
        <source>chưa kết thúc</source>
        <translation>not over</translation>
    </message>
    <message>
        <source>chưa nhắc</source>
        <translation>not reminded</translation>
    </message>
    <message>
        <source>chưa thấy máy quét</source>
        <translation>no scanner found</translation>
    </message>
    <message>
        <source>chưa tới</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>chưa xác nhận</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>chặn hoặc bỏ chặn tài khoản</source>
        <translation>block or unblock an account</translation>
    </message>
    <message>
        <source>chỉ có hướng dẫn</source>
        <translation>guidance only</translation>
    </message>
    <message>
        <source>chỉ hướng dẫn</source>
        <translation>guidance only</translation>
    </message>
    <message>
        <source>chốt ngày</source>
        <translation>close the day</translation>
    </message>
    <message>
        <source>chờ bổ sung</source>
        <translation>waiting for a supplement</translation>
    </message>
    <message>
        <source>chờ gửi</source>
        <translation>waiting to go</translation>
    </message>
    <message>
        <source>chờ người giám sát</source>
        <translation>waits for the supervisor</translation>
    </message>
    <message>
        <source>chờ trả kết quả</source>
        <translation>results to hand out</translation>
    </message>
    <message>
        <source>chờ {who} đồng ý đến {until}</source>
        <translation>waits for the consent of {who} until {until}</translation>
    </message>
    <message>
        <source>chủ hộ</source>
        <comment>danh mục</comment>
        <translation>head of household</translation>
    </message>
    <message>
        <source>chủ hộ, chủ sở hữu chỗ ở</source>
        <comment>danh mục</comment>
        <translation>head of household or owner of the residence</translation>
    </message>
    <message>
        <source>chủ sở hữu chỗ ở</source>
        <comment>danh mục</comment>
        <translation>owner of the residence</translation>
    </message>
    <message>
        <source>chữ ký hợp lệ, nơi cấp tin cậy</source>
        <translation>valid signature, trusted issuer</translation>
    </message>
    <message>
        <source>chữ lớn</source>
        <translation>large print</translation>
    </message>
    <message>
        <source>cán bộ</source>
        <translation>officer</translation>
    </message>
    <message>
        <source>cán bộ thấy đã ra</source>
        <translation>officer saw it come out</translation>
    </message>
    <message>
        <source>còn</source>
        <translation>open</translation>
    </message>
    <message numerus="yes">
        <source>còn %n mã</source>
        <translation>
            <numerusform>%n code left</numerusform>
            <numerusform>%n codes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n ngày</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message>
        <source>còn dưới một ngày</source>
        <translation>less than a day left</translation>
    </message>
    <message>
        <source>còn lại sau khi mất điện</source>
        <translation>left by a power cut</translation>
    </message>
    <message>
        <source>còn {open}</source>
        <translation>{open} open</translation>
    </message>
    <message>
        <source>có lỗi</source>
        <translation>error</translation>
    </message>
    <message>
        <source>có sau khi được tiếp nhận</source>
        <translation>given after acceptance</translation>
    </message>
    <message>
        <source>có đọc cho nghe</source>
        <translation>read aloud</translation>
    </message>
    <message>
        <source>căn cước điện tử trên VNeID, cán bộ đã xem</source>
        <translation>electronic ID on VNeID, seen by the officer</translation>
    </message>
    <message>
        <source>cơ quan ngành dọc</source>
        <translation>a central agency&apos;s local office</translation>
    </message>
    <message>
        <source>cấp mật khẩu tạm</source>
        <translation>give a temporary password</translation>
    </message>
    <message>
        <source>cấp tỉnh</source>
        <translation>province level</translation>
    </message>
    <message>
        <source>cấp xã</source>
        <translation>commune level</translation>
    </message>
    <message>
        <source>cần cho hồ sơ này</source>
        <translation>needed for this filing</translation>
    </message>
    <message>
        <source>cổng đã nhận</source>
        <translation>taken by the gateway</translation>
    </message>
    <message>
        <source>của một hồ sơ</source>
        <translation>of one filing</translation>
    </message>
    <message>
        <source>dd/mm/yyyy, mm/yyyy hoặc yyyy</source>
        <translation>dd/mm/yyyy, mm/yyyy or yyyy</translation>
    </message>
    <message>
        <source>dán · hoặc kéo thả vào ô</source>
        <translation>paste · or drop onto a card</translation>
    </message>
    <message>
        <source>dân cư</source>
        <translation>register</translation>
    </message>
    <message>
        <source>dòng {at} trong {of}</source>
        <translation>line {at} of {of}</translation>
    </message>
    <message>
        <source>dùng thẻ của mình khi đăng nhập</source>
        <translation>use your own card to sign in</translation>
    </message>
    <message>
        <source>dấu cách</source>
        <translation>space</translation>
    </message>
    <message>
        <source>dịch vụ tắt</source>
        <translation>service off</translation>
    </message>
    <message>
        <source>dữ liệu đã bị thay đổi</source>
        <translation>data were altered</translation>
    </message>
    <message>
        <source>ghi vào phiếu</source>
        <translation>goes on the slip</translation>
    </message>
    <message>
        <source>giám sát</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>giấy chứng nhận căn cước, cán bộ đã xem</source>
        <translation>certificate of identity, seen by the officer</translation>
    </message>
    <message>
        <source>giấy tờ của người nước ngoài, cán bộ đã xem</source>
        <translation>foreigner&apos;s papers, seen by the officer</translation>
    </message>
    <message>
        <source>giấy tờ của trẻ em và của cha, mẹ, cán bộ đã xem</source>
        <translation>papers of the child and of a parent, seen by the officer</translation>
    </message>
    <message>
        <source>giấy tờ thay thẻ đã báo mất, cán bộ đã xem</source>
        <translation>papers in place of a card reported lost, seen by the officer</translation>
    </message>
    <message>
        <source>giấy tờ đã báo tại quầy</source>
        <translation>the papers named at the counter</translation>
    </message>
    <message>
        <source>giấy tờ đã xem</source>
        <translation>a document that was seen</translation>
    </message>
    <message>
        <source>giới tính</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>giờ</source>
        <comment>danh mục</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>gõ mã</source>
        <translation>code typed</translation>
    </message>
    <message>
        <source>gỡ báo động sổ</source>
        <translation>clear the log alarm</translation>
    </message>
    <message>
        <source>gỡ bước xác thực hai</source>
        <translation>remove the second step</translation>
    </message>
    <message>
        <source>gỡ nơi cấp tin cậy</source>
        <translation>remove a trusted issuer</translation>
    </message>
    <message>
        <source>gửi tiếp lúc {time}</source>
        <translation>sent on at {time}</translation>
    </message>
    <message>
        <source>hiệu lực</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>hết hạn</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>họ tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>hỏng</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>hồ sơ trước</source>
        <translation>earlier filing</translation>
    </message>
    <message>
        <source>hồ sơ đã nộp, hoặc nháp đã bỏ, trước khi giấy này tới.</source>
        <translation>the filing was made, or the draft was dropped, before this paper came.</translation>
    </message>
    <message>
        <source>in lại</source>
        <translation>printed again</translation>
    </message>
    <message>
        <source>khay giấy</source>
        <translation>feeder</translation>
    </message>
    <message>
        <source>khay giấy, hai mặt</source>
        <translation>feeder, both sides</translation>
    </message>
    <message>
        <source>kho mới, {after}</source>
        <translation>new store, {after}</translation>
    </message>
    <message>
        <source>không ai dùng</source>
        <translation>nobody was there</translation>
    </message>
    <message>
        <source>không bắt buộc</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>không cho phép</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>không kèm tệp</source>
        <translation>no files</translation>
    </message>
    <message>
        <source>không phải PDF, JPEG, PNG hay TIFF</source>
        <translation>it is not PDF, JPEG, PNG or TIFF</translation>
    </message>
    <message>
        <source>không thu</source>
        <translation>free of charge</translation>
    </message>
    <message>
        <source>không thấy</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>không thời hạn</source>
        <translation>no expiry</translation>
    </message>
    <message>
        <source>không đọc được</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>không đồng ý</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>khớp</source>
        <translation>matches</translation>
    </message>
    <message>
        <source>ký nhận</source>
        <translation>signed for</translation>
    </message>
    <message>
        <source>loại</source>
        <comment>danh mục</comment>
        <translation>kinds</translation>
    </message>
    <message>
        <source>làm việc này</source>
        <translation>do this</translation>
    </message>
    <message>
        <source>lúc nộp</source>
        <translation>at filing</translation>
    </message>
    <message>
        <source>lần</source>
        <comment>danh mục</comment>
        <translation>times</translation>
    </message>
    <message>
        <source>lần cuối {at}</source>
        <translation>last {at}</translation>
    </message>
    <message>
        <source>lời khai, không có giấy tờ</source>
        <translation>declared, without papers</translation>
    </message>
    <message>
        <source>lời khai, không mang thẻ</source>
        <translation>declared, without the card at hand</translation>
    </message>
    <message>
        <source>màu</source>
        <translation>colour</translation>
    </message>
    <message>
        <source>mã chính thức</source>
        <translation>official code</translation>
    </message>
    <message>
        <source>mã dự phòng</source>
        <translation>recovery code</translation>
    </message>
    <message>
        <source>mã {code}</source>
        <translation>code {code}</translation>
    </message>
    <message>
        <source>mất mạng</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>mặt kính</source>
        <translation>flatbed</translation>
    </message>
    <message>
        <source>mới nhất</source>
        <translation>newest</translation>
    </message>
    <message>
        <source>mờ</source>
        <translation>blurred</translation>
    </message>
    <message>
        <source>mở nhóm</source>
        <translation>opens a group</translation>
    </message>
    <message>
        <source>nguyên vẹn, chưa xác minh được nơi cấp</source>
        <translation>intact, issuer not verified</translation>
    </message>
    <message>
        <source>nguồn: {source}</source>
        <translation>source: {source}</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>ngón cái phải</source>
        <translation>right thumb</translation>
    </message>
    <message>
        <source>ngón cái trái</source>
        <translation>left thumb</translation>
    </message>
    <message>
        <source>ngón giữa phải</source>
        <translation>right middle finger</translation>
    </message>
    <message>
        <source>ngón giữa trái</source>
        <translation>left middle finger</translation>
    </message>
    <message>
        <source>ngón trỏ phải</source>
        <translation>right forefinger</translation>
    </message>
    <message>
        <source>ngón trỏ trái</source>
        <translation>left forefinger</translation>
    </message>
    <message>
        <source>ngón áp út phải</source>
        <translation>right ring finger</translation>
    </message>
    <message>
        <source>ngón áp út trái</source>
        <translation>left ring finger</translation>
    </message>
    <message>
        <source>ngón út phải</source>
        <translation>right little finger</translation>
    </message>
    <message>
        <source>ngón út trái</source>
        <translation>left little finger</translation>
    </message>
    <message>
        <source>người</source>
        <comment>danh mục</comment>
        <translation>persons</translation>
    </message>
    <message>
        <source>nháp</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>nhận {taken}, đã có {known}, khác nhau {conflicts}</source>
        <translation>taken {taken}, known {known}, in conflict {conflicts}</translation>
    </message>
    <message>
        <source>nhập nơi cấp tin cậy</source>
        <translation>import a trusted issuer</translation>
    </message>
    <message>
        <source>nhập tay</source>
        <translation>typed</translation>
    </message>
    <message>
        <source>nơi</source>
        <comment>danh mục</comment>
        <translation>places</translation>
    </message>
    <message>
        <source>nếu có</source>
        <translation>if any</translation>
    </message>
    <message>
        <source>nộp {filed}, đã đến {arrived}, chờ gửi {waiting}, bị từ chối {refused}</source>
        <translation>filed {filed}, arrived {arrived}, waiting {waiting}, refused {refused}</translation>
    </message>
    <message>
        <source>phiếu</source>
        <comment>danh mục</comment>
        <translation>certificates</translation>
    </message>
    <message>
        <source>phút</source>
        <comment>danh mục</comment>
        <translation>min</translation>
    </message>
    <message numerus="yes">
        <source>quá %n ngày làm việc</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message>
        <source>quá hạn chờ</source>
        <translation>lapsed</translation>
    </message>
    <message>
        <source>quá hạn chờ {who} đồng ý</source>
        <translation>{who} let the request for consent lapse</translation>
    </message>
    <message>
        <source>quá hẹn</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>quá {time}</source>
        <translation>{time} late</translation>
    </message>
    <message>
        <source>quét QR</source>
        <translation>QR scan</translation>
    </message>
    <message>
        <source>quét phiếu</source>
        <translation>slip scanned</translation>
    </message>
    <message>
        <source>quản trị</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>quầy đã nhận</source>
        <translation>taken here</translation>
    </message>
    <message>
        <source>sai lệch thẻ và dân cư</source>
        <translation>card and register differ</translation>
    </message>
    <message>
        <source>sang ô kế</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>sao lưu</source>
        <translation>back up</translation>
    </message>
    <message>
        <source>sắp gửi lại</source>
        <translation>about to be sent again</translation>
    </message>
    <message>
        <source>sẵn sàng</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>số tạm, chưa phải mã chính thức</source>
        <translation>provisional, not the official code</translation>
    </message>
    <message>
        <source>số định danh</source>
        <translation>personal ID number</translation>
    </message>
    <message>
        <source>sổ từ {before} còn {now} lá</source>
        <translation>log of {before} leaves, now {now}</translation>
    </message>
    <message>
        <source>theo danh mục mới</source>
        <translation>by the new list</translation>
    </message>
    <message>
        <source>thiếu</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>tháng</source>
        <comment>danh mục</comment>
        <translation>months</translation>
    </message>
    <message>
        <source>thêm tài khoản</source>
        <translation>add an account</translation>
    </message>
    <message>
        <source>thật</source>
        <translation>genuine</translation>
    </message>
    <message>
        <source>thẻ căn cước của mình</source>
        <translation>own ID card</translation>
    </message>
    <message>
        <source>thẻ căn cước không đọc được chip, cán bộ đã xem</source>
        <translation>ID card whose chip cannot be read, seen by the officer</translation>
    </message>
    <message>
        <source>thẻ căn cước đã hết hạn, cán bộ đã xem</source>
        <translation>expired ID card, seen by the officer</translation>
    </message>
    <message>
        <source>thẻ của mình</source>
        <translation>own card</translation>
    </message>
    <message>
        <source>thử lại lúc {time}</source>
        <translation>tried again at {time}</translation>
    </message>
    <message>
        <source>trang</source>
        <comment>danh mục</comment>
        <translation>pages</translation>
    </message>
    <message>
        <source>trang {number} {doubt}</source>
        <translation>page {number} {doubt}</translation>
    </message>
    <message>
        <source>trong bộ nhớ tạm</source>
        <translation>on the clipboard</translation>
    </message>
    <message>
        <source>trong danh sách</source>
        <translation>in a list</translation>
    </message>
    <message>
        <source>trắng</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>tùy trường hợp</source>
        <translation>in some cases</translation>
    </message>
    <message>
        <source>tạo mã dự phòng</source>
        <translation>make recovery codes</translation>
    </message>
    <message>
        <source>tất cả</source>
        <translation>all</translation>
    </message>
    <message>
        <source>tệp PDF có mật khẩu, xin bản không đặt mật khẩu</source>
        <translation>the PDF file has a password; please ask for a copy without one</translation>
    </message>
    <message>
        <source>tệp không có trang nào, xin quét lại</source>
        <translation>the file has no page, please scan again</translation>
    </message>
    <message>
        <source>tệp không mở được, xin quét lại</source>
        <translation>the file cannot be opened, please scan again</translation>
    </message>
    <message>
        <source>tệp lớn hơn mức được nhận, xin quét lại ở 200 dpi hoặc tách ra</source>
        <translation>the file is larger than allowed, please scan again at 200 dpi or split it</translation>
    </message>
    <message>
        <source>tệp đã lưu không đọc lại được, xin thêm lại</source>
        <translation>the saved file cannot be read back, please add it again</translation>
    </message>
    <message>
        <source>tối đen</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>tới chỗ sửa</source>
        <translation>to the place to mend</translation>
    </message>
    <message>
        <source>tới cổng</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>từ bản sao lưu {at}</source>
        <translation>from the backup of {at}</translation>
    </message>
    <message>
        <source>từ {day}; nguồn: {source}</source>
        <translation>from {day}; source: {source}</translation>
    </message>
    <message numerus="yes">
        <source>và %n mục nữa</source>
        <translation>
            <numerusform>and %n more entry</numerusform>
            <numerusform>and %n more entries</numerusform>
        </translation>
    </message>
    <message>
        <source>ví dụ: thu.ha</source>
        <translation>e.g. thu.ha</translation>
    </message>
    <message>
        <source>xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>xuất danh sách sai lệch</source>
        <translation>export the list of mismatches</translation>
    </message>
    <message>
        <source>xuất hồ sơ ra USB</source>
        <translation>export filings to USB</translation>
    </message>
    <message>
        <source>xuất nhật ký</source>
        <translation>export the audit trail</translation>
    </message>
    <message>
        <source>xuất sổ theo dõi</source>
        <translation>export the register</translation>
    </message>
    <message>
        <source>xác nhận nơi cấp tin cậy</source>
        <translation>confirm a trusted issuer</translation>
    </message>
    <message>
        <source>xám</source>
        <translation>grey</translation>
    </message>
    <message numerus="yes">
        <source>{answered}/%n ô</source>
        <translation>
            <numerusform>{answered}/%n</numerusform>
            <numerusform>{answered}/%n</numerusform>
        </translation>
    </message>
    <message>
        <source>{cause} từ {time} · {length}</source>
        <translation>{cause} since {time} · {length}</translation>
    </message>
    <message>
        <source>{count} mục của tờ khai cũ không còn chỗ trong tờ khai mới: xin xem lại rồi bỏ.</source>
        <translation>Entries of the old declaration without a place in the new one: {count}. Please look at them, then drop them.</translation>
    </message>
    <message>
        <source>{document} hết hạn ngày {day}.</source>
        <translation>{document} expires on {day}.</translation>
    </message>
    <message>
        <source>{document} đã hết hạn ngày {day}.</source>
        <translation>{document} expired on {day}.</translation>
    </message>
    <message>
        <source>{field}: cần xem lại</source>
        <translation>{field}: please check</translation>
    </message>
    <message>
        <source>{files} tệp giấy tờ</source>
        <translation>{files} files</translation>
    </message>
    <message>
        <source>{file} trong {folder}. Tệp đã niêm phong: chỉ cổng tiếp nhận mở được.</source>
        <translation>{file} in {folder}. The file is sealed: only the gateway can open it.</translation>
    </message>
    <message>
        <source>{file}, trong thư mục phiếu của quầy.</source>
        <translation>{file}, in the counter&apos;s slip folder.</translation>
    </message>
    <message>
        <source>{file}, trong {folder}. Chỉ ghi điều gì sai lệch, không ghi nội dung; mở bằng Excel.</source>
        <translation>{file}, in {folder}. It says only what differs, not the values; opens in Excel.</translation>
    </message>
    <message>
        <source>{file}, trong {folder}. Số định danh đã che; mở được bằng Excel.</source>
        <translation>{file}, in {folder}. Personal ID numbers are masked; opens in Excel.</translation>
    </message>
    <message>
        <source>{file}, {size}, trong {folder}. Giữ {kept} bản mới nhất.</source>
        <translation>{file}, {size}, in {folder}. The {kept} newest are kept.</translation>
    </message>
    <message>
        <source>{file}.csv, .jsonl và chữ ký .note, trong {folder}. Kiểm tra: motcua audit verify.</source>
        <translation>{file}.csv, .jsonl and the .note signature, in {folder}. To verify: motcua audit verify.</translation>
    </message>
    <message>
        <source>{giver} bàn giao: {reason}</source>
        <translation>handed over by {giver}: {reason}</translation>
    </message>
    <message>
        <source>{hours} g {minutes:02d} ph</source>
        <translation>{hours} h {minutes:02d} min</translation>
    </message>
    <message>
        <source>{hour} giờ</source>
        <translation>{hour} o&apos;clock</translation>
    </message>
    <message>
        <source>{hour}g</source>
        <translation>{hour}h</translation>
    </message>
    <message>
        <source>{identity}, đã đối chiếu khuôn mặt</source>
        <translation>{identity}, face compared</translation>
    </message>
    <message>
        <source>{kept} nhường cho {offered}</source>
        <translation>{kept} gave way to {offered}</translation>
    </message>
    <message>
        <source>{label} ({group})</source>
        <translation>{label} ({group})</translation>
    </message>
    <message>
        <source>{label}: mã QR {claimed}, chip {chip}</source>
        <translation>{label}: QR code {claimed}, chip {chip}</translation>
    </message>
    <message>
        <source>{line}, đã báo cán bộ</source>
        <translation>{line}, the officer was told</translation>
    </message>
    <message>
        <source>{line}: xem các lần gián đoạn (F7)</source>
        <translation>{line}: see the interruptions (F7)</translation>
    </message>
    <message>
        <source>{minutes} ph</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name} nay là {role}</source>
        <translation>{name} is now {role}</translation>
    </message>
    <message>
        <source>{name} vào lại được</source>
        <translation>{name} may sign in again</translation>
    </message>
    <message>
        <source>{name} vừa được hỏi lúc {time}: chờ một giờ rồi nhắc</source>
        <translation>{name} was asked at {time}: wait an hour before reminding</translation>
    </message>
    <message>
        <source>{name} đã bị chặn</source>
        <translation>{name} is blocked</translation>
    </message>
    <message>
        <source>{name}, đã chọn</source>
        <translation>{name}, chosen</translation>
    </message>
    <message>
        <source>{office}. Hồ sơ của ông/bà sẽ hiện ở đây để ông/bà xem lại.</source>
        <translation>{office}. Your filing will appear here for you to check.</translation>
    </message>
    <message>
        <source>{order}. Bấm F6 rồi dán sang hệ thống kia; bộ nhớ tạm tự xóa sau một phút, khi rời trang và khi khóa.</source>
        <translation>{order}. Press F6 and paste into the other system; the clipboard is cleared after a minute, on leaving the page and on locking.</translation>
    </message>
    <message numerus="yes">
        <source>{pages} và %n trang nữa</source>
        <translation>
            <numerusform>{pages} and %n more page</numerusform>
            <numerusform>{pages} and %n more pages</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages}: xin xem lại.</source>
        <translation>{pages}: please look again.</translation>
    </message>
    <message>
        <source>{paper}: chưa có tệp nào</source>
        <translation>{paper}: no file yet</translation>
    </message>
    <message>
        <source>{paper}: còn đang quét, chờ máy quét xong</source>
        <translation>{paper}: still being scanned, wait for the scanner</translation>
    </message>
    <message>
        <source>{paper}: cùng một tệp với {other}, xin bỏ một bản.</source>
        <translation>{paper}: the same file as {other}, please remove one.</translation>
    </message>
    <message>
        <source>{paper}: lấy lại từ hồ sơ {filing}, xin xem còn giá trị không.</source>
        <translation>{paper}: taken over from filing {filing}, please check that it is still valid.</translation>
    </message>
    <message>
        <source>{paper}: mọi trang đều trắng, có thể đã quét ngược mặt.</source>
        <translation>{paper}: every page is blank, perhaps the wrong side was scanned.</translation>
    </message>
    <message>
        <source>{paper}: trang {pages} trắng.</source>
        <translation>{paper}: blank pages: {pages}.</translation>
    </message>
    <message>
        <source>{paper}: tệp còn đang được đưa vào, chờ một chút</source>
        <translation>{paper}: a file is still being taken, wait a moment</translation>
    </message>
    <message>
        <source>{paper}: {what}.</source>
        <translation>{paper}: {what}.</translation>
    </message>
    <message>
        <source>{paper}: {why}</source>
        <translation>{paper}: {why}</translation>
    </message>
    <message>
        <source>{percent} % · {satisfied}/{all} lượt</source>
        <translation>{percent} % · {satisfied} of {all}</translation>
    </message>
    <message>
        <source>{place} ({key})</source>
        <translation>{place} ({key})</translation>
    </message>
    <message>
        <source>{role}: quét mã QR rồi đặt thẻ của họ lên đầu đọc, hoặc gõ</source>
        <translation>{role}: scan the QR code, then put their card on the reader, or type</translation>
    </message>
    <message>
        <source>{seconds} giây không trả lời</source>
        <translation>{seconds} seconds without an answer</translation>
    </message>
    <message>
        <source>{service}. Máy này chuẩn bị tờ khai, cán bộ tại quầy sẽ nộp.</source>
        <translation>{service}. This machine prepares the declaration; an officer at the counter will file it.</translation>
    </message>
    <message>
        <source>{service}. Đúng cả thì bấm Nộp hồ sơ.</source>
        <translation>{service}. If everything is right, press File.</translation>
    </message>
    <message>
        <source>{slip}, in lúc {at}. Xin nhìn khay giấy.</source>
        <translation>{slip}, printed at {at}. Please look in the paper tray.</translation>
    </message>
    <message>
        <source>{source}, chờ đối chiếu</source>
        <translation>{source}, to be checked</translation>
    </message>
    <message>
        <source>{state}, đang lọc</source>
        <translation>{state}, filtered by</translation>
    </message>
    <message>
        <source>{time} trước</source>
        <translation>{time} ago</translation>
    </message>
    <message>
        <source>{time}, {day}</source>
        <translation>{time}, {day}</translation>
    </message>
    <message>
        <source>{values}. Không chọn bên nào ở đây: giữ nháp, hướng dẫn người dân điều chỉnh thông tin trước.</source>
        <translation>{values}. Nothing is chosen here: keep the draft and advise the citizen to have the record corrected first.</translation>
    </message>
    <message>
        <source>{verdict}: đối chiếu thêm căn cước điện tử hoặc hộ chiếu</source>
        <translation>{verdict}: check the electronic ID or a passport as well</translation>
    </message>
    <message>
        <source>{way} ({finger})</source>
        <translation>{way} ({finger})</translation>
    </message>
    <message>
        <source>{way} · phí {fee}</source>
        <translation>{way} · fee {fee}</translation>
    </message>
    <message>
        <source>{way}, cán bộ đọc to</source>
        <translation>{way}, read aloud by the officer</translation>
    </message>
    <message>
        <source>{what} không khớp: chưa nộp được</source>
        <translation>{what}: chip and register differ, cannot be filed</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}: {count}</translation>
    </message>
    <message>
        <source>{what}: {count}, còn {part}</source>
        <translation>{what}: {count}, {part} open</translation>
    </message>
    <message>
        <source>{who} không đồng ý</source>
        <translation>{who} refused</translation>
    </message>
    <message>
        <source>{who} nhận, {proof}</source>
        <translation>received by {who}, {proof}</translation>
    </message>
    <message>
        <source>Án tích</source>
        <comment>danh mục</comment>
        <translation>Criminal record</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Ô này chọn trong danh sách: hỏi người dân rồi chọn</source>
        <translation>This field is chosen from a list: ask the citizen and choose</translation>
    </message>
    <message>
        <source>Ô ở hệ thống kia</source>
        <translation>Field in the other system</translation>
    </message>
    <message>
        <source>Ông</source>
        <comment>danh mục</comment>
        <translation>Grandfather</translation>
    </message>
    <message>
        <source>Ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột của người ủy quyền không phải chứng thực văn bản.</source>
        <comment>danh mục</comment>
        <translation>For grandparents, parents, children, spouses and siblings of who authorises it need not be certified.</translation>
    </message>
    <message>
        <source>Ông/bà cam đoan</source>
        <translation>You state</translation>
    </message>
    <message>
        <source>Ông/bà còn ở đây không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Ông/bà có hài lòng với lần phục vụ này không?</source>
        <translation>Are you satisfied with how you were served?</translation>
    </message>
    <message>
        <source>Ông/bà không phải làm gì thêm: hồ sơ tự gửi lên cổng và giữ đúng thứ tự.</source>
        <translation>There is nothing for you to do: it goes to the gateway by itself and keeps its place in line.</translation>
    </message>
    <message>
        <source>Ông/bà vừa nhập: {field}</source>
        <translation>You typed: {field}</translation>
    </message>
    <message>
        <source>Ông/bà xin làm</source>
        <translation>You ask for</translation>
    </message>
    <message>
        <source>Ông/bà đã xác nhận đúng. Cán bộ sẽ nộp hồ sơ.</source>
        <translation>You have confirmed that it is correct. The officer will file it.</translation>
    </message>
    <message>
        <source>Ý kiến của cha, mẹ hoặc người giám hộ</source>
        <comment>danh mục</comment>
        <translation>Consent of a parent or guardian</translation>
    </message>
    <message>
        <source>Ý kiến của chủ hộ</source>
        <comment>danh mục</comment>
        <translation>Consent of the head of household</translation>
    </message>
    <message>
        <source>Ý kiến của chủ hộ, chủ sở hữu, cha mẹ</source>
        <comment>danh mục</comment>
        <translation>Consent of the head of household, owner, parents</translation>
    </message>
    <message>
        <source>Ý kiến của chủ sở hữu chỗ ở hợp pháp</source>
        <comment>danh mục</comment>
        <translation>Consent of the owner of the residence</translation>
    </message>
    <message>
        <source>Ý kiến của người liên quan</source>
        <translation>Word of a person concerned</translation>
    </message>
    <message>
        <source>Ý kiến của người liên quan</source>
        <comment>danh mục</comment>
        <translation>Consent of those concerned</translation>
    </message>
    <message>
        <source>ô chưa trả lời kế tiếp</source>
        <translation>next field without an answer</translation>
    </message>
    <message>
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Đang có vợ hoặc chồng</source>
        <comment>danh mục</comment>
        <translation>Married</translation>
    </message>
    <message>
        <source>Đang ghi hồ sơ</source>
        <translation>Recording the filing</translation>
    </message>
    <message>
        <source>Đang ghi ra USB…</source>
        <translation>Writing to USB…</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Đang hiện đủ số</source>
        <translation>Numbers are shown</translation>
    </message>
    <message>
        <source>Đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội thì không thuộc diện này.</source>
        <comment>danh mục</comment>
        <translation>Who draws a pension or social insurance benefit is not entitled.</translation>
    </message>
    <message>
        <source>Đang hỏi lại {name}</source>
        <translation>Asking {name} again</translation>
    </message>
    <message>
        <source>Đang in biên bản gián đoạn số {number}</source>
        <translation>Printing outage record no. {number}</translation>
    </message>
    <message>
        <source>Đang in lại phiếu {code}</source>
        <translation>Printing slip {code} again</translation>
    </message>
    <message>
        <source>Đang in lại: {slip}</source>
        <translation>Printing again: {slip}</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>Printing the slip…</translation>
    </message>
    <message>
        <source>Đang in tờ khai để {who} ký</source>
        <translation>Printing the declaration for {who} to sign</translation>
    </message>
    <message>
        <source>Đang kiểm chữ ký</source>
        <translation>Checking the signature</translation>
    </message>
    <message>
        <source>Đang kiểm và ghi…</source>
        <translation>Checking and writing…</translation>
    </message>
    <message>
        <source>Đang là: {role}.</source>
        <translation>Now: {role}.</translation>
    </message>
    <message>
        <source>Đang lấy…</source>
        <translation>Taking it in…</translation>
    </message>
    <message>
        <source>Đang mở tờ khai</source>
        <translation>Opening the declaration</translation>
    </message>
    <message>
        <source>Đang mở…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Đang nhắc {name}</source>
        <translation>Reminding {name}</translation>
    </message>
    <message>
        <source>Đang nộp hồ sơ</source>
        <translation>Filing</translation>
    </message>
    <message>
        <source>Đang nộp hồ sơ này: chờ một chút</source>
        <translation>This filing is being filed: one moment</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Đang tìm…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Đang đi học</source>
        <comment>danh mục</comment>
        <translation>At school</translation>
    </message>
    <message>
        <source>Đang đánh dấu: {procedure}</source>
        <translation>Marked: {procedure}</translation>
    </message>
    <message>
        <source>Đang được giải quyết</source>
        <translation>Being worked on</translation>
    </message>
    <message>
        <source>Đang đọc thẻ</source>
        <translation>Reading the card</translation>
    </message>
    <message>
        <source>Đang đọc thẻ của người làm chứng: đừng nhấc thẻ</source>
        <translation>Reading the witness&apos;s card: do not lift it</translation>
    </message>
    <message>
        <source>Đang đọc thẻ của người thứ hai: đừng nhấc thẻ</source>
        <translation>Reading the second person&apos;s card: do not lift it</translation>
    </message>
    <message>
        <source>Đang đọc tệp…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Đang ở màn hình nào cũng quét được.</source>
        <translation>Works on every screen.</translation>
    </message>
    <message>
        <source>Điền tờ khai</source>
        <translation>Fill in the declaration</translation>
    </message>
    <message>
        <source>Điền từ chip và lời người dân; các ô này sẽ được đối chiếu khi có mạng.</source>
        <translation>Fill in from the chip and the citizen&apos;s word; these fields are checked when the line is back.</translation>
    </message>
    <message>
        <source>Điền “{field}”.</source>
        <translation>Fill in “{field}”.</translation>
    </message>
    <message>
        <source>Điều chỉnh thông tin cư trú</source>
        <comment>danh mục</comment>
        <translation>Correction of residence information</translation>
    </message>
    <message>
        <source>Điều chỉnh thông tin về cư trú trong Cơ sở dữ liệu về cư trú</source>
        <comment>danh mục</comment>
        <translation>Correction of residence information in the residence database</translation>
    </message>
    <message>
        <source>Điểm chỉ</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Đánh giá lần phục vụ này</source>
        <translation>Rate this visit</translation>
    </message>
    <message>
        <source>Đây không phải thẻ căn cước.</source>
        <translation>This is not an ID card.</translation>
    </message>
    <message numerus="yes">
        <source>Đã bàn giao %n nháp cho {receiver}</source>
        <translation>
            <numerusform>Handed over %n draft to {receiver}</numerusform>
            <numerusform>Handed over %n drafts to {receiver}</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã bỏ: {what}</source>
        <translation>Removed: {what}</translation>
    </message>
    <message>
        <source>Đã chuẩn bị, chưa nộp</source>
        <translation>Prepared, not filed yet</translation>
    </message>
    <message>
        <source>Đã chép hết các ô: ghi mã hồ sơ của hệ thống kia</source>
        <translation>All fields are copied: keep the other system&apos;s filing code</translation>
    </message>
    <message>
        <source>Đã chép xong</source>
        <translation>Copied</translation>
    </message>
    <message numerus="yes">
        <source>Đã chốt lúc {at}, {officer}: %n hồ sơ</source>
        <translation>
            <numerusform>Closed {at}, {officer}: %n filing</numerusform>
            <numerusform>Closed {at}, {officer}: %n filings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã chốt ngày: %n hồ sơ</source>
        <translation>
            <numerusform>Day closed: %n filing</numerusform>
            <numerusform>Day closed: %n filings</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã có</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Đã có kết quả</source>
        <translation>The result is there</translation>
    </message>
    <message>
        <source>Đã có một dòng MRZ: quét tiếp dòng sau.</source>
        <translation>One MRZ line is there: scan the next.</translation>
    </message>
    <message>
        <source>Đã có sẵn</source>
        <translation>Already known</translation>
    </message>
    <message>
        <source>Đã có số: đặt thẻ lên đầu đọc.</source>
        <translation>The number is there: put the card on the reader.</translation>
    </message>
    <message numerus="yes">
        <source>Đã có {answered} trong %n ô</source>
        <translation>
            <numerusform>{answered} of %n field answered</numerusform>
            <numerusform>{answered} of %n fields answered</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã dừng giải quyết</source>
        <translation>Work on it has stopped</translation>
    </message>
    <message>
        <source>Đã dừng quét.</source>
        <translation>Scanning was stopped.</translation>
    </message>
    <message>
        <source>Đã ghi mã {code} vào hồ sơ</source>
        <translation>Kept code {code} with the filing</translation>
    </message>
    <message>
        <source>Đã ghi: trả kết quả {code} cho {receiver}</source>
        <translation>Recorded: result of {code} handed over to {receiver}</translation>
    </message>
    <message>
        <source>Đã ghi: {code}</source>
        <translation>Kept: {code}</translation>
    </message>
    <message>
        <source>Đã ghi: đọc hết tờ khai cho người dân nghe</source>
        <translation>Noted: the whole declaration was read to the citizen</translation>
    </message>
    <message numerus="yes">
        <source>Đã giữ %n trang trước đó.</source>
        <translation>
            <numerusform>%n page before it was kept.</numerusform>
            <numerusform>%n pages before it were kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã giữ chỗ, chờ gửi tệp</source>
        <translation>Place kept, files to follow</translation>
    </message>
    <message>
        <source>Đã giữ chỗ, chờ tệp</source>
        <translation>Place kept, files to come</translation>
    </message>
    <message>
        <source>Đã giữ nháp, mở lại ở mục Hồ sơ</source>
        <translation>Draft kept; reopen it under Filings</translation>
    </message>
    <message>
        <source>Đã giữ nháp; máy quét nốt, giấy sẽ vào nháp này</source>
        <translation>Draft kept; the scan goes on and will be put to it</translation>
    </message>
    <message numerus="yes">
        <source>Đã gõ %n số</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã gỡ báo động: hồ sơ chờ được gửi tiếp</source>
        <translation>Alarm cleared: waiting filings are sent on</translation>
    </message>
    <message>
        <source>Đã gỡ bước xác thực hai của {name}</source>
        <translation>Removed the second step of {name}</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Đã gửi bổ sung {at}</source>
        <translation>Supplement sent {at}</translation>
    </message>
    <message>
        <source>Đã gửi hết phần của giờ này: hồ sơ đã giữ chỗ, tệp tự gửi tiếp khi tới giờ. Mức đặt trong tệp cấu hình.</source>
        <translation>This hour&apos;s share is used up: filings keep their place, files go on by themselves when the hour is over. The limit stands in the settings file.</translation>
    </message>
    <message>
        <source>Đã gửi, chờ tiếp nhận</source>
        <translation>Sent, waiting to be accepted</translation>
    </message>
    <message>
        <source>Đã học lái xe tại</source>
        <comment>danh mục</comment>
        <translation>Learned to drive at</translation>
    </message>
    <message>
        <source>Đã hỏi: không có quyền, lợi ích liên quan</source>
        <translation>Asked: has no right or interest in it</translation>
    </message>
    <message>
        <source>Đã hủy đọc thẻ.</source>
        <translation>Reading the card was cancelled.</translation>
    </message>
    <message>
        <source>Đã in phiếu; nháp vẫn giữ, người dân quay lại không phải khai từ đầu</source>
        <translation>Slip printed; the draft is kept, the citizen need not declare again</translation>
    </message>
    <message>
        <source>Đã in {file}</source>
        <translation>Printed {file}</translation>
    </message>
    <message>
        <source>Đã ly hôn, chưa đăng ký kết hôn lại</source>
        <comment>danh mục</comment>
        <translation>Divorced, not married again</translation>
    </message>
    <message>
        <source>Đã lập biên bản</source>
        <translation>Record made</translation>
    </message>
    <message>
        <source>Đã mở cửa sổ người dân ở màn hình thứ hai</source>
        <translation>The citizen&apos;s window is open on the second screen</translation>
    </message>
    <message>
        <source>Đã nghỉ học</source>
        <comment>danh mục</comment>
        <translation>Has left school</translation>
    </message>
    <message>
        <source>Đã nhận danh mục thủ tục mới</source>
        <translation>New catalogue of procedures taken</translation>
    </message>
    <message>
        <source>Đã nhận hồ sơ</source>
        <translation>Your filing was received</translation>
    </message>
    <message>
        <source>Đã nhận tại quầy</source>
        <translation>Taken at the counter</translation>
    </message>
    <message>
        <source>Đã nhận tệp của quầy {counter}</source>
        <translation>Took a file of {counter}</translation>
    </message>
    <message numerus="yes">
        <source>Đã nhận về %n hồ sơ</source>
        <translation>
            <numerusform>Took back %n filing</numerusform>
            <numerusform>Took back %n filings</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã nhắc</source>
        <translation>Reminded</translation>
    </message>
    <message>
        <source>Đã nộp gần đây</source>
        <translation>Filed lately</translation>
    </message>
    <message>
        <source>Đã nộp hồ sơ</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Đã nộp hồ sơ vừa rời màn hình: {code}</source>
        <translation>The filing that has just left the screen was filed: {code}</translation>
    </message>
    <message>
        <source>Đã nộp {day}: {pages}hồ sơ {filing} ({procedure})</source>
        <translation>Given {day}: {pages}filing {filing} ({procedure})</translation>
    </message>
    <message>
        <source>Đã nộp: bấm Ctrl+Enter cho người tiếp theo rồi quét lại</source>
        <translation>Filed already: press Ctrl+Enter for the next person, then scan again</translation>
    </message>
    <message>
        <source>Đã quá 15 ngày kể từ ngày chết: đăng ký quá hạn.</source>
        <comment>danh mục</comment>
        <translation>More than 15 days since the death: late registration.</translation>
    </message>
    <message>
        <source>Đã quá 60 ngày kể từ ngày sinh: đăng ký quá hạn.</source>
        <comment>danh mục</comment>
        <translation>More than 60 days since the birth: late registration.</translation>
    </message>
    <message>
        <source>Đã quá giờ hẹn</source>
        <translation>The promised time has passed</translation>
    </message>
    <message>
        <source>Đã quá hạn</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Đã quá hạn chờ {who} đồng ý qua VNeID: hỏi lại, hoặc chọn cách khác.</source>
        <translation>The time for the {who} to consent on VNeID is over: ask again, or choose another way.</translation>
    </message>
    <message>
        <source>Đã ra</source>
        <translation>It did</translation>
    </message>
    <message>
        <source>Đã rút hồ sơ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Đã sao lưu và đọc lại kiểm tra</source>
        <translation>Backed up, and read again to check</translation>
    </message>
    <message>
        <source>Đã thêm: {what}</source>
        <translation>Added: {what}</translation>
    </message>
    <message>
        <source>Đã thôi mời người dân tự nhập</source>
        <translation>The citizen is no longer asked to type</translation>
    </message>
    <message>
        <source>Đã trả</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Đã trả kết quả</source>
        <translation>Result handed over</translation>
    </message>
    <message>
        <source>Đã trả lời đủ</source>
        <translation>All answered</translation>
    </message>
    <message>
        <source>Đã tới cơ quan</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Đã tự lưu {at}</source>
        <translation>Saved {at}</translation>
    </message>
    <message>
        <source>Đã xem căn cước điện tử, đúng người</source>
        <translation>Electronic ID seen, right person</translation>
    </message>
    <message>
        <source>Đã xem giấy chứng nhận, đúng người</source>
        <translation>Certificate seen, right person</translation>
    </message>
    <message>
        <source>Đã xem giấy tờ của trẻ và của cha, mẹ</source>
        <translation>Documents of the child and the parents seen</translation>
    </message>
    <message>
        <source>Đã xem giấy tờ thay thẻ, đúng người</source>
        <translation>Documents in place of the card seen, right person</translation>
    </message>
    <message>
        <source>Đã xem giấy tờ, đúng người</source>
        <translation>Document seen, right person</translation>
    </message>
    <message>
        <source>Đã xem thẻ hết hạn, đúng người</source>
        <translation>Expired card seen, right person</translation>
    </message>
    <message>
        <source>Đã xem thẻ, đúng người trong ảnh trên thẻ</source>
        <translation>Card seen, the person is the one on its photo</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Finished</translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất %n dòng nhật ký, có chữ ký của quầy</source>
        <translation>
            <numerusform>Exported %n line of the audit trail, signed by the counter</numerusform>
            <numerusform>Exported %n lines of the audit trail, signed by the counter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất %n hồ sơ, rút USB được rồi</source>
        <translation>
            <numerusform>Exported %n filing, the USB stick may be unplugged</numerusform>
            <numerusform>Exported %n filings, the USB stick may be unplugged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất %n sai lệch</source>
        <translation>
            <numerusform>Exported %n mismatch</numerusform>
            <numerusform>Exported %n mismatches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất sổ theo dõi: %n hồ sơ</source>
        <translation>
            <numerusform>Register exported: %n filing</numerusform>
            <numerusform>Register exported: %n filings</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Processing finished</translation>
    </message>
    <message>
        <source>Đã điền phần “{title}” từ chip: {verdict}</source>
        <translation>Filled in “{title}” from the chip: {verdict}</translation>
    </message>
    <message>
        <source>Đã điền phần “{title}” từ mã QR: xin đối chiếu, hoặc đặt thẻ của họ lên đầu đọc</source>
        <translation>Filled in “{title}” from the QR code: please check, or put their card on the reader</translation>
    </message>
    <message>
        <source>Đã đóng băng và ghi xuống đĩa, có số thứ tự của quầy</source>
        <translation>Frozen and written to disk, with the counter&apos;s number</translation>
    </message>
    <message>
        <source>Đã đóng cửa sổ người dân</source>
        <translation>The citizen&apos;s window is closed</translation>
    </message>
    <message>
        <source>Đã đăng ký thường trú nơi khác</source>
        <comment>danh mục</comment>
        <translation>Registered elsewhere</translation>
    </message>
    <message>
        <source>Đã đăng ký tại</source>
        <comment>danh mục</comment>
        <translation>Registered at</translation>
    </message>
    <message>
        <source>Đã được tiếp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Đã đọc</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Đã đọc hết tờ khai này</source>
        <translation>This declaration was read to the end</translation>
    </message>
    <message>
        <source>Đã đọc hết, người dân nói đúng</source>
        <translation>Read to the end, the citizen says it is right</translation>
    </message>
    <message>
        <source>Đã đọc thông báo</source>
        <translation>Notice read</translation>
    </message>
    <message>
        <source>Đã đọc thẻ</source>
        <translation>Card read</translation>
    </message>
    <message>
        <source>Đã đối chiếu khuôn mặt</source>
        <translation>Face checked</translation>
    </message>
    <message>
        <source>Đã đối chiếu khuôn mặt với ảnh trong chip</source>
        <translation>Face checked against the photo in the chip</translation>
    </message>
    <message numerus="yes">
        <source>Đã đổi %n mục</source>
        <translation>
            <numerusform>%n entry changed</numerusform>
            <numerusform>%n entries changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>Đã đủ câu trả lời. Ctrl Enter sang Giấy tờ, thêm tệp nếu cần, Ctrl Enter nữa để xem lại.</source>
        <translation>All questions are answered. Ctrl Enter goes to Papers, add files if needed, Ctrl Enter again to review.</translation>
    </message>
    <message>
        <source>Đính chính Giấy chứng nhận đã cấp</source>
        <comment>danh mục</comment>
        <translation>Correction of a certificate issued</translation>
    </message>
    <message>
        <source>Đính chính Giấy chứng nhận đất</source>
        <comment>danh mục</comment>
        <translation>Correction of a land certificate</translation>
    </message>
    <message>
        <source>Đóng chương trình</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Đóng chương trình ký số hoặc trình duyệt đang dùng thẻ, bấm F2.</source>
        <translation>Close the signing program or browser that is using the card, then press F2.</translation>
    </message>
    <message>
        <source>Đóng chương trình rồi mở lại; những gì đã lưu vẫn còn. Nếu vẫn vậy, báo quản trị kèm mã lỗi.</source>
        <translation>Close the program and open it again; what was saved is there. If it stays so, tell the administrator the error code.</translation>
    </message>
    <message>
        <source>Đóng chương trình đó rồi đặt lại thẻ.</source>
        <translation>Close that program, then put the card back.</translation>
    </message>
    <message>
        <source>Đúng</source>
        <translation>Yes, it is right</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <comment>danh mục</comment>
        <translation>In time</translation>
    </message>
    <message>
        <source>Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất</source>
        <comment>danh mục</comment>
        <translation>Registration of a change in land use rights or ownership of what stands on the land</translation>
    </message>
    <message>
        <source>Đăng ký biến động đất đai</source>
        <comment>danh mục</comment>
        <translation>Registration of a land change</translation>
    </message>
    <message>
        <source>Đăng ký dấu nổi, dấu thu nhỏ, dấu xi</source>
        <comment>danh mục</comment>
        <translation>Registration of an embossed, reduced or wax seal</translation>
    </message>
    <message>
        <source>Đăng ký dự thi tốt nghiệp trung học phổ thông và xét tuyển đại học, cao đẳng</source>
        <comment>danh mục</comment>
        <translation>Registration for the school-leaving examination and for university admission</translation>
    </message>
    <message>
        <source>Đăng ký hộ kinh doanh</source>
        <comment>danh mục</comment>
        <translation>Household business registration</translation>
    </message>
    <message>
        <source>Đăng ký khai sinh</source>
        <comment>danh mục</comment>
        <translation>Birth registration</translation>
    </message>
    <message>
        <source>Đăng ký khai sinh có yếu tố nước ngoài</source>
        <comment>danh mục</comment>
        <translation>Birth registration with a foreign element</translation>
    </message>
    <message>
        <source>Đăng ký khai tử</source>
        <comment>danh mục</comment>
        <translation>Death registration</translation>
    </message>
    <message>
        <source>Đăng ký kết hôn</source>
        <comment>danh mục</comment>
        <translation>Marriage registration</translation>
    </message>
    <message>
        <source>Đăng ký kết hôn có yếu tố nước ngoài</source>
        <comment>danh mục</comment>
        <translation>Marriage registration with a foreign element</translation>
    </message>
    <message>
        <source>Đăng ký lại</source>
        <comment>danh mục</comment>
        <translation>Registration again</translation>
    </message>
    <message>
        <source>Đăng ký lại khai sinh</source>
        <comment>danh mục</comment>
        <translation>Re-registration of a birth</translation>
    </message>
    <message>
        <source>Đăng ký lại khai tử</source>
        <comment>danh mục</comment>
        <translation>Re-registration of a death</translation>
    </message>
    <message>
        <source>Đăng ký lại kết hôn</source>
        <comment>danh mục</comment>
        <translation>Re-registration of a marriage</translation>
    </message>
    <message>
        <source>Đăng ký mẫu con dấu</source>
        <comment>danh mục</comment>
        <translation>Seal registration</translation>
    </message>
    <message>
        <source>Đăng ký mẫu con dấu mới và cấp giấy chứng nhận đã đăng ký mẫu con dấu</source>
        <comment>danh mục</comment>
        <translation>Registration of a new seal, and its certificate</translation>
    </message>
    <message>
        <source>Đăng ký thi tốt nghiệp THPT</source>
        <comment>danh mục</comment>
        <translation>Registration for the school-leaving examination</translation>
    </message>
    <message>
        <source>Đăng ký thuế cá nhân, hộ gia đình</source>
        <comment>danh mục</comment>
        <translation>Tax registration of a person or household</translation>
    </message>
    <message>
        <source>Đăng ký thuế lần đầu, thay đổi thông tin đăng ký thuế của người nộp thuế là hộ gia đình, cá nhân</source>
        <comment>danh mục</comment>
        <translation>First tax registration or a change of it, for a household or a person</translation>
    </message>
    <message>
        <source>Đăng ký thành lập hộ kinh doanh</source>
        <comment>danh mục</comment>
        <translation>Household business registration</translation>
    </message>
    <message>
        <source>Đăng ký thường trú</source>
        <comment>danh mục</comment>
        <translation>Permanent residence registration</translation>
    </message>
    <message>
        <source>Đăng ký thường trú cho trẻ</source>
        <comment>danh mục</comment>
        <translation>Permanent residence registration of a child</translation>
    </message>
    <message>
        <source>Đăng ký thường trú theo nơi thường trú của</source>
        <comment>danh mục</comment>
        <translation>Permanent residence registered with</translation>
    </message>
    <message>
        <source>Đăng ký tạm trú</source>
        <comment>danh mục</comment>
        <translation>Temporary residence registration</translation>
    </message>
    <message>
        <source>Đăng ký xe máy</source>
        <comment>danh mục</comment>
        <translation>Motorcycle registration</translation>
    </message>
    <message>
        <source>Đăng ký đất đai lần đầu (tổ chức)</source>
        <comment>danh mục</comment>
        <translation>First land registration (organisation)</translation>
    </message>
    <message>
        <source>Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận lần đầu đối với tổ chức đang sử dụng đất</source>
        <comment>danh mục</comment>
        <translation>First registration of land and what stands on it, and its certificate, for an organisation using land</translation>
    </message>
    <message>
        <source>Đăng ký, cấp biển số mô tô, xe gắn máy</source>
        <comment>danh mục</comment>
        <translation>Motorcycle registration and number plate</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Đăng nhập bị từ chối</source>
        <translation>Sign-in refused</translation>
    </message>
    <message>
        <source>Đăng nhập đúng tài khoản Windows, hoặc gọi quản trị mở bằng khóa khôi phục.</source>
        <translation>Sign in to the right Windows account, or call the administrator to open with the recovery key.</translation>
    </message>
    <message>
        <source>Đơn trình báo mất hộ chiếu (mẫu TK05)</source>
        <comment>danh mục</comment>
        <translation>Report of a lost passport (form TK05)</translation>
    </message>
    <message>
        <source>Đơn đăng ký (Mẫu số 15 Nghị định 151/2025/NĐ-CP)</source>
        <comment>danh mục</comment>
        <translation>Registration form (form 15, Decree 151/2025/NĐ-CP)</translation>
    </message>
    <message>
        <source>Đơn đăng ký biến động (Mẫu số 18 Nghị định 151/2025/NĐ-CP)</source>
        <comment>danh mục</comment>
        <translation>Registration of a change (form 18, Decree 151/2025/NĐ-CP)</translation>
    </message>
    <message>
        <source>Đơn đề nghị (Mẫu số 18 Nghị định 151/2025/NĐ-CP)</source>
        <comment>danh mục</comment>
        <translation>Request (form 18, Decree 151/2025/NĐ-CP)</translation>
    </message>
    <message>
        <source>Đưa mã QR trên phiếu vào máy quét, hoặc gõ mã hồ sơ.</source>
        <translation>Hold the slip&apos;s QR code to the scanner, or type the filing&apos;s code.</translation>
    </message>
    <message>
        <source>Đưa phiếu cho người dân, rồi Ctrl Enter: màn hình sạch cho người sau.</source>
        <translation>Give the slip to the citizen, then Ctrl Enter: a clean screen for the next.</translation>
    </message>
    <message>
        <source>Đưa trang lên trước</source>
        <translation>Move the page forward</translation>
    </message>
    <message>
        <source>Đưa trang ra sau</source>
        <translation>Move the page back</translation>
    </message>
    <message>
        <source>Đưa xe đến để kiểm tra.</source>
        <comment>danh mục</comment>
        <translation>The vehicle is brought for inspection.</translation>
    </message>
    <message>
        <source>Đường truyền chưa gián đoạn lần nào</source>
        <translation>The line has never been lost</translation>
    </message>
    <message>
        <source>Đường truyền tính theo dung lượng.</source>
        <translation>The line is metered.</translation>
    </message>
    <message>
        <source>Được giảm</source>
        <comment>danh mục</comment>
        <translation>Reduced</translation>
    </message>
    <message>
        <source>Được miễn</source>
        <comment>danh mục</comment>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Được tiếp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Được đồng ý</source>
        <translation>Consent given</translation>
    </message>
    <message>
        <source>Đầu đọc không trả lời đã quá lâu.</source>
        <translation>The reader has not answered for too long.</translation>
    </message>
    <message>
        <source>Đầu đọc sẵn sàng</source>
        <translation>Reader ready</translation>
    </message>
    <message>
        <source>Đầu đọc sẵn sàng, chưa có thẻ.</source>
        <translation>The reader is ready, there is no card.</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ đang hỏng: mời tới quầy</source>
        <translation>The reader is out of order: please come to the counter</translation>
    </message>
    <message>
        <source>Đầu đọc ưu tiên</source>
        <translation>Preferred reader</translation>
    </message>
    <message>
        <source>Đầu đọc: {state}</source>
        <translation>Reader: {state}</translation>
    </message>
    <message>
        <source>Đặc biệt nặng</source>
        <comment>danh mục</comment>
        <translation>Very severe</translation>
    </message>
    <message>
        <source>Đặt con trỏ vào ô mà người dân sẽ tự nhập</source>
        <translation>Put the cursor in the field that the citizen is to type</translation>
    </message>
    <message>
        <source>Đặt căn cước của mình lên đầu đọc và gõ lại mật khẩu để {what}.</source>
        <translation>Put your ID card on the reader and type the password again to {what}.</translation>
    </message>
    <message>
        <source>Đặt căn cước của mình lên đầu đọc, gõ 6 số cuối của số định danh. Không có thẻ: gõ mã dự phòng.</source>
        <translation>Put your ID card on the reader and type the last 6 digits of your personal ID number. No card: type a recovery code.</translation>
    </message>
    <message>
        <source>Đặt giấy vào khay, hoặc quét trên mặt kính.</source>
        <translation>Put paper into the tray, or scan on the glass.</translation>
    </message>
    <message>
        <source>Đặt lại thẻ, giữ yên đến khi đọc xong; máy tự đọc lại.</source>
        <translation>Put the card back and leave it until it is read; it is read again by itself.</translation>
    </message>
    <message>
        <source>Đặt thẻ</source>
        <translation>Put card on</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước gắn chip nằm phẳng trên đầu đọc, rồi bấm 6 số cuối của số định danh in trên thẻ.</source>
        <translation>Lay your ID card with the chip flat on the reader, then press the last 6 digits of the personal ID number printed on it.</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước hoặc hộ chiếu có chip.</source>
        <translation>Put on an ID card, or a passport with a chip.</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc rồi bấm F2.</source>
        <translation>Put the ID card on the reader and press F2.</translation>
    </message>
    <message>
        <source>Đặt thẻ của họ lên đầu đọc</source>
        <translation>Put their card on the reader</translation>
    </message>
    <message>
        <source>Đặt thẻ lên đầu đọc</source>
        <translation>Put your card on the reader</translation>
    </message>
    <message>
        <source>Đặt thẻ lên đầu đọc và quét mã QR</source>
        <translation>Put the card on the reader and scan its QR code</translation>
    </message>
    <message>
        <source>Đặt thẻ lên đầu đọc để ký, giữ yên một giây</source>
        <translation>Put the card on the reader to sign, keep it still for a second</translation>
    </message>
    <message>
        <source>Đặt thẻ lên đầu đọc.</source>
        <translation>Put the card on the reader.</translation>
    </message>
    <message>
        <source>Đặt thẻ rồi bấm F9 để ký</source>
        <translation>Put the card down and press F9 to sign</translation>
    </message>
    <message>
        <source>Đặt thẻ và quét mã QR: người nộp hiện ở đây.</source>
        <translation>Put the card down and scan its QR code: the person filing appears here.</translation>
    </message>
    <message>
        <source>Đặt trong tệp cấu hình của quầy; đổi thì mở lại chương trình.</source>
        <translation>Set in the counter&apos;s settings file; after a change open the program again.</translation>
    </message>
    <message>
        <source>Đặt đúng thẻ của người nộp; thẻ khác thì mở hồ sơ khác.</source>
        <translation>Put on the card of the person filing; for another card open another filing.</translation>
    </message>
    <message>
        <source>Đến hạn trả kết quả</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To day</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <comment>danh mục</comment>
        <translation>Until</translation>
    </message>
    <message>
        <source>Đến tháng, năm</source>
        <comment>danh mục</comment>
        <translation>Until month and year</translation>
    </message>
    <message>
        <source>Đề nghị</source>
        <comment>danh mục</comment>
        <translation>Request</translation>
    </message>
    <message>
        <source>Đề nghị cấp bản sao</source>
        <comment>danh mục</comment>
        <translation>Request for copies</translation>
    </message>
    <message>
        <source>Đề nghị cấp hộ chiếu</source>
        <comment>danh mục</comment>
        <translation>Request for a passport</translation>
    </message>
    <message>
        <source>Đề nghị cấp lại giấy phép lái xe (Phụ lục XII Thông tư 12/2025/TT-BCA)</source>
        <comment>danh mục</comment>
        <translation>Request for reissue of a driving licence (Annex XII, Circular 12/2025/TT-BCA)</translation>
    </message>
    <message>
        <source>Đề nghị hưởng trợ cấp thất nghiệp</source>
        <comment>danh mục</comment>
        <translation>Request for the unemployment allowance</translation>
    </message>
    <message>
        <source>Đề nghị khác</source>
        <comment>danh mục</comment>
        <translation>Another request</translation>
    </message>
    <message>
        <source>Đề nghị đăng ký việc</source>
        <comment>danh mục</comment>
        <translation>Request to register</translation>
    </message>
    <message>
        <source>Đề nghị đổi hạng</source>
        <comment>danh mục</comment>
        <translation>Request to change the class</translation>
    </message>
    <message>
        <source>Để kết hôn chỉ cấp một bản</source>
        <comment>danh mục</comment>
        <translation>For a marriage only one is issued</translation>
    </message>
    <message>
        <source>Để kết hôn chỉ cấp một bản: nhập 1.</source>
        <comment>danh mục</comment>
        <translation>To marry only one copy is issued: type 1.</translation>
    </message>
    <message>
        <source>Để nguyên cả tệp; cần ít trang hơn thì xin bản khác.</source>
        <translation>Leave the file whole; if fewer pages are needed, ask for another copy.</translation>
    </message>
    <message>
        <source>Để yên thẻ trên đầu đọc: thẻ đang ký cho chính hồ sơ này.</source>
        <translation>Leave your card on the reader: it is signing for this very filing.</translation>
    </message>
    <message>
        <source>Địa chỉ chi tiết</source>
        <comment>danh mục</comment>
        <translation>Address in detail</translation>
    </message>
    <message>
        <source>Địa chỉ chỗ ở đề nghị</source>
        <comment>danh mục</comment>
        <translation>Address asked for</translation>
    </message>
    <message>
        <source>Địa chỉ cư trú</source>
        <comment>danh mục</comment>
        <translation>Address of residence</translation>
    </message>
    <message>
        <source>Địa chỉ cư trú đổi theo địa giới, tên đường phố, số nhà</source>
        <comment>danh mục</comment>
        <translation>Borders, street or house number changed</translation>
    </message>
    <message>
        <source>Địa chỉ của người thông báo</source>
        <comment>danh mục</comment>
        <translation>Address of the person notifying</translation>
    </message>
    <message>
        <source>Địa chỉ liên hệ người nộp</source>
        <comment>danh mục</comment>
        <translation>Contact address of the person filing</translation>
    </message>
    <message>
        <source>Địa chỉ liên lạc</source>
        <comment>danh mục</comment>
        <translation>Contact address</translation>
    </message>
    <message>
        <source>Địa chỉ người khai thay</source>
        <comment>danh mục</comment>
        <translation>Address of who declares</translation>
    </message>
    <message>
        <source>Địa chỉ nơi lưu trú</source>
        <comment>danh mục</comment>
        <translation>Address of the stay</translation>
    </message>
    <message>
        <source>Địa chỉ nơi đến</source>
        <comment>danh mục</comment>
        <translation>Address of destination</translation>
    </message>
    <message>
        <source>Địa chỉ nơi ở hiện tại</source>
        <comment>danh mục</comment>
        <translation>Present address</translation>
    </message>
    <message>
        <source>Địa chỉ thư điện tử chưa đúng, ví dụ ten@vidu.vn.</source>
        <comment>danh mục</comment>
        <translation>The e-mail address is not right, for example ten@vidu.vn.</translation>
    </message>
    <message>
        <source>Địa chỉ thường trú</source>
        <comment>danh mục</comment>
        <translation>Permanent address</translation>
    </message>
    <message>
        <source>Địa chỉ thường trú đang xóa</source>
        <comment>danh mục</comment>
        <translation>Permanent address removed</translation>
    </message>
    <message>
        <source>Địa chỉ tạm trú</source>
        <comment>danh mục</comment>
        <translation>Temporary address</translation>
    </message>
    <message>
        <source>Địa chỉ đăng ký tạm trú</source>
        <comment>danh mục</comment>
        <translation>Address of temporary residence</translation>
    </message>
    <message>
        <source>Đọc chip người làm chứng</source>
        <translation>Read the witness&apos;s chip</translation>
    </message>
    <message>
        <source>Đọc cho {name} nghe: chỉ hiện một lần. Lần đăng nhập đầu phải đổi sang mật khẩu của mình.</source>
        <translation>Read it out to {name}: it is shown only once. At the first sign-in it is changed to a password of their own.</translation>
    </message>
    <message>
        <source>Đọc hết</source>
        <translation>Read all</translation>
    </message>
    <message>
        <source>Đọc hết tờ khai cho người dân nghe</source>
        <translation>Declaration read out to the citizen</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Đọc lại cùng người dân. Thẻ để trên đầu đọc, bấm F9: chip ký và hồ sơ có số ngay.</source>
        <translation>Read it through with the citizen. With the card on the reader, press F9: the chip signs and the filing has its number at once.</translation>
    </message>
    <message>
        <source>Đọc lại một lần; vẫn vậy thì nhập tay và báo quản trị.</source>
        <translation>Read once more; if it stays so, type by hand and tell the administrator.</translation>
    </message>
    <message>
        <source>Đọc lại một lần; vẫn vậy thì nhập tay.</source>
        <translation>Read once more; if it stays so, type by hand.</translation>
    </message>
    <message>
        <source>Đọc thẻ</source>
        <translation>Read card</translation>
    </message>
    <message>
        <source>Đọc thẻ của họ</source>
        <translation>Reading their card</translation>
    </message>
    <message>
        <source>Đọc thẻ của người thứ hai</source>
        <translation>Read the second person&apos;s card</translation>
    </message>
    <message>
        <source>Đọc thẻ sau khi mở tờ khai</source>
        <translation>Card read after the declaration was opened</translation>
    </message>
    <message>
        <source>Đọc to cho người dân nghe</source>
        <translation>Read aloud to the citizen</translation>
    </message>
    <message>
        <source>Đọc to từng dòng</source>
        <translation>Read aloud line by line</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <comment>danh mục</comment>
        <translation>Person concerned</translation>
    </message>
    <message>
        <source>Đối tượng bảo trợ xã hội</source>
        <comment>danh mục</comment>
        <translation>Person under social protection</translation>
    </message>
    <message>
        <source>Đối tượng hưởng</source>
        <comment>danh mục</comment>
        <translation>Beneficiary</translation>
    </message>
    <message>
        <source>Đối tượng nhận trợ cấp khẩn cấp</source>
        <comment>danh mục</comment>
        <translation>Recipient of emergency relief</translation>
    </message>
    <message>
        <source>Đối tượng nộp phí</source>
        <comment>danh mục</comment>
        <translation>Who pays the fee</translation>
    </message>
    <message>
        <source>Đối tượng tự khai</source>
        <comment>danh mục</comment>
        <translation>The person concerned declares</translation>
    </message>
    <message>
        <source>Đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Đổi cách</source>
        <translation>Change way</translation>
    </message>
    <message>
        <source>Đổi cách quét</source>
        <translation>Change the way of scanning</translation>
    </message>
    <message>
        <source>Đổi giấy phép lái xe</source>
        <comment>danh mục</comment>
        <translation>Exchange of a driving licence</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Đổi ngay, không mở lại chương trình; giữ cho lần mở sau.</source>
        <translation>Switched at once, without a restart; kept for the next start.</translation>
    </message>
    <message>
        <source>Đổi ngón</source>
        <translation>Change finger</translation>
    </message>
    <message>
        <source>Đổi ngôn ngữ: Tiếng Việt, English</source>
        <translation>Switch language: Tiếng Việt, English</translation>
    </message>
    <message>
        <source>Đổi người</source>
        <translation>Change person</translation>
    </message>
    <message>
        <source>Đổi người, ra khỏi quầy</source>
        <translation>Change officer, sign out</translation>
    </message>
    <message>
        <source>Đổi nháp sang mẫu mới</source>
        <translation>Draft moved to the new form</translation>
    </message>
    <message>
        <source>Đổi sang máy khác</source>
        <translation>Move to another phone</translation>
    </message>
    <message>
        <source>Đổi sang thẻ PET</source>
        <comment>danh mục</comment>
        <translation>Exchange for a PET card</translation>
    </message>
    <message>
        <source>Đổi sang tiếng Anh (Ctrl+Shift+N)</source>
        <translation>Switch to Vietnamese (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Đổi thẻ</source>
        <translation>Change card</translation>
    </message>
    <message>
        <source>Đổi tên hợp đồng điện</source>
        <comment>danh mục</comment>
        <translation>Change of name on an electricity contract</translation>
    </message>
    <message>
        <source>Đổi vai trò</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Đủ 18 tuổi, không phải cán bộ tiếp nhận, không có quyền, lợi ích liên quan. Quét mã QR trên thẻ của người đó rồi bấm F2 đọc chip, hoặc gõ.</source>
        <translation>18 or older, not the officer, with no right or interest in the matter. Scan the QR code on their card, then F2 reads the chip, or type.</translation>
    </message>
    <message>
        <source>Đủ giấy tờ bắt buộc</source>
        <translation>All required papers are there</translation>
    </message>
    <message>
        <source>Đừng nhấc thẻ.</source>
        <translation>Do not lift the card.</translation>
    </message>
    <message>
        <source>Đừng nhấc thẻ. Tên và số đã dùng được, ảnh đang tới.</source>
        <translation>Do not lift the card. Name and number may be used already, the photo is on its way.</translation>
    </message>
    <message>
        <source>đang chạy</source>
        <translation>running</translation>
    </message>
    <message>
        <source>đang chọn</source>
        <translation>chosen now</translation>
    </message>
    <message>
        <source>đang gập</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>đang kiểm tra chuỗi</source>
        <translation>checking the chain</translation>
    </message>
    <message>
        <source>đang mở</source>
        <translation>open</translation>
    </message>
    <message>
        <source>đang tìm</source>
        <translation>looking for it</translation>
    </message>
    <message>
        <source>đang tìm máy quét</source>
        <translation>looking for a scanner</translation>
    </message>
    <message>
        <source>đã chép</source>
        <translation>copied</translation>
    </message>
    <message numerus="yes">
        <source>đã chép {done}/%n ô</source>
        <translation>
            <numerusform>{done}/%n field copied</numerusform>
            <numerusform>{done}/%n fields copied</numerusform>
        </translation>
    </message>
    <message>
        <source>đã hỏi</source>
        <translation>asked</translation>
    </message>
    <message>
        <source>đã in</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>đã nhắc</source>
        <translation>reminded</translation>
    </message>
    <message>
        <source>đã xác nhận</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>đóng</source>
        <translation>close</translation>
    </message>
    <message>
        <source>đăng nhập, in lại…</source>
        <translation>sign in, export…</translation>
    </message>
    <message>
        <source>đơn vị</source>
        <translation>office</translation>
    </message>
    <message>
        <source>đầu đọc đầu tiên có thẻ</source>
        <translation>the first reader with a card</translation>
    </message>
    <message>
        <source>đến {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>để bàn giao</source>
        <translation>to hand over</translation>
    </message>
    <message>
        <source>đồng</source>
        <comment>danh mục</comment>
        <translation>đồng</translation>
    </message>
    <message>
        <source>đồng ý</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>đổi bước xác thực hai</source>
        <translation>change the second step</translation>
    </message>
    <message>
        <source>đổi mật khẩu</source>
        <translation>change the password</translation>
    </message>
    <message>
        <source>đổi mục</source>
        <translation>places</translation>
    </message>
    <message>
        <source>đổi ngày</source>
        <translation>change day</translation>
    </message>
    <message>
        <source>đổi vai trò</source>
        <translation>change a role</translation>
    </message>
    <message>
        <source>Ưu tiên gửi tệp</source>
        <translation>Order of files</translation>
    </message>
    <message>
        <source>Ảnh</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Ảnh 4 × 6 cm nền trắng, chụp trong 6 tháng</source>
        <comment>danh mục</comment>
        <translation>Photograph 4 × 6 cm on white, not older than 6 months</translation>
    </message>
    <message>
        <source>Ảnh chân dung</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Ảnh chân dung (DG2)</source>
        <translation>Photo (DG2)</translation>
    </message>
    <message>
        <source>Ảnh chân dung, chưa có</source>
        <translation>Portrait, none yet</translation>
    </message>
    <message>
        <source>Ảnh chân dung, đang tải</source>
        <translation>Portrait, loading</translation>
    </message>
    <message>
        <source>ẩn</source>
        <translation>hide</translation>
    </message>
    <message>
        <source>Ổ USB đã đầy hoặc bị rút ra: không có tệp nào được để lại.</source>
        <translation>The USB drive is full or was pulled out: no file was left behind on it.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy: chưa lưu được.</source>
        <translation>The disk is full: it was not saved.</translation>
    </message>
    <message>
        <source>Ở Tiếp nhận, đọc thẻ của mình (F2), rồi quay lại.</source>
        <translation>At Intake, read your own card (F2), then come back.</translation>
    </message>
    <message>
        <source>Ở bảng bên trái, bấm Enter trên từng nháp cần bàn giao.</source>
        <translation>In the list on the left, press Enter on each draft to hand over.</translation>
    </message>
    <message>
        <source>Ở mọi nơi</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Ở nơi khác</source>
        <comment>danh mục</comment>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>Ở từ 30 ngày trở lên thì phải đăng ký tạm trú.</source>
        <comment>danh mục</comment>
        <translation>For 30 days or more temporary residence must be registered.</translation>
    </message>
    <message>
        <source>Ủy ban nhân dân cấp xã</source>
        <comment>danh mục</comment>
        <translation>Commune People&apos;s Committee</translation>
    </message>
    <message>
        <source>Ủy ban nhân dân cấp xã và cơ quan quản lý cơ sở dữ liệu hộ tịch</source>
        <comment>danh mục</comment>
        <translation>Commune People&apos;s Committee and the keeper of the civil status database</translation>
    </message>
    <message>
        <source>Ủy ban nhân dân cấp xã, Công an, Bảo hiểm xã hội</source>
        <comment>danh mục</comment>
        <translation>Commune People&apos;s Committee, police, social insurance</translation>
    </message>
    <message>
        <source>Ủy ban nhân dân cấp xã, tổ chức hành nghề công chứng</source>
        <comment>danh mục</comment>
        <translation>Commune People&apos;s Committee, notaries</translation>
    </message>
    <message>
        <source>ứng dụng xác thực</source>
        <translation>authenticator app</translation>
    </message>
</context>
</TS>
